import type { SpWayForm } from '#contract/sp/ways.ts'
import { plusMinutes } from '#domain/time.ts'
import type { Deed, Wish } from './story.ts'

/** Not every SP has a portal: one is written to, one is called. */
export const demoWays = {
  'SP-N02': { way: 'mail', addresses: ['service@yuanhang.example'], phones: [], certificates: [] },
  'SP-L4302': { way: 'phone', addresses: [], phones: ['0731-55500186', '0731-55500187'], certificates: [] },
} as const satisfies Readonly<Record<string, SpWayForm>>

const [address] = demoWays['SP-N02'].addresses
const [number] = demoWays['SP-L4302'].phones

/** Who answers on the telephone there. */
export const answering = { name: '易洞庭', role: '值班经理', reached: number }

/** A deed of an SP as it comes to the desk: from its portal, by its mail, or told to whoever called. */
export function asItAnswers(sp: string, desk: string, deed: Omit<Deed, 'by'>): Deed {
  const heardAs = (said: Readonly<Record<string, unknown>>, before: number): Wish => {
    return (at, numbers) => ({
      ...(typeof deed.wish === 'function' ? deed.wish(at, numbers) : deed.wish),
      said: { ...said, at: plusMinutes(at, -before) },
    })
  }
  if (sp === 'SP-L4302') return { ...deed, by: desk, wish: heardAs(answering, 0.8) }
  if (sp !== 'SP-N02') return { ...deed, by: sp }
  const written = { way: 'mail', name: '远航网游客服组', reached: address }
  return { ...deed, by: sp, byMail: true, wish: heardAs(written, 0) }
}

import type { SpWayForm } from '#contract/sp/ways.ts'
import type { Instant } from '#domain/time.ts'
import type { Shell } from '../shell.ts'
import { writeSpWayUse } from '../sp/ways.ts'
import type { Cast } from './cast.ts'

type Desk = { readonly shell: Shell; readonly cast: Cast; readonly now: Instant }

/** Not every SP has a portal: one is written to, one is called. */
const ways: Readonly<Record<string, SpWayForm>> = {
  'SP-L4301': { way: 'mail', addresses: ['kefu@xiaoxiang-edu.example'], phones: [], certificates: [] },
  'SP-L4302': { way: 'phone', addresses: [], phones: ['0731-55500186', '0731-55500187'], certificates: [] },
}

/** Says of some SPs how they are reached. */
export async function fillSpWays({ shell, cast, now }: Desk): Promise<void> {
  for (const [organisation, body] of Object.entries(ways)) {
    if (!shell.reference.network().find(organisation)) continue
    const call = {
      ...{ params: { organisation }, query: undefined, body, now, requestId: '' },
      who: cast.playing('N-CN', 'administrator'),
      from: { address: '127.0.0.1', agent: '', device: null },
    }
    const done = await writeSpWayUse(call, shell)
    if (!done.ok) throw new Error(`an SP of the demonstration is refused: ${done.no.code}`)
  }
}

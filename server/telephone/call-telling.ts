import { deskKey } from '#domain/telephone/call.ts'
import type { OpenPages } from '../live/open-pages.ts'
import { said } from '../live/said.ts'

/** Says to the pages of these desks that the calls at them are others now, and nothing of the calls. */
export function tellCalls(payload: string, pages: Pick<OpenPages, 'say'>): void {
  const desks = new Set(JSON.parse(payload) as readonly string[])
  const text = said('call', {})
  pages.say((one) => (desks.has(deskKey(one)) ? text : null))
}

import type { Recorded } from '../case/events.ts'
import type { Surroundings } from './facts.ts'

/** Events of which a report needs the time, and the case itself keeps none. */
export const toldEvents = ['reminded', 'appealReceived'] as const satisfies readonly Recorded['type'][]

/** What the journal of a case tells of it that the case itself does not. */
export function toldIn(
  journal: readonly Pick<Recorded, 'type' | 'at'>[],
): Pick<Surroundings, 'reminders' | 'regulatorAppeals'> {
  const timesOf = (type: (typeof toldEvents)[number]) =>
    journal.filter((event) => event.type === type).map((event) => event.at)
  return { reminders: timesOf('reminded'), regulatorAppeals: timesOf('appealReceived') }
}

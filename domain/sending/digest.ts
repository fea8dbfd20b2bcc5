import { kindOf } from '../notice/kinds.ts'
import { isQuiet, type NoticeWishes } from '../notice/wishes.ts'
import { type Instant, instant, plusMinutes } from '../time.ts'

/** How long what happened is gathered before staff are written to: a clock of three hours warns an hour before. */
export const GATHERED_MINUTES = 5
/** No more is gathered at once than this, however long nobody gathered. */
const MOST_MINUTES = 24 * 60

/** What an organisation was told, as it is gathered. */
export type Gathered = { readonly number: string; readonly what: string; readonly at: Instant }

/** The next stretch of time whose notices are gathered; null while it has not passed, with what may still be written. */
export function nextStretch(
  from: Instant,
  now: Instant,
  settleSeconds: number,
): { readonly from: Instant; readonly to: Instant } | null {
  const oldest = plusMinutes(now, -MOST_MINUTES)
  const begin = from < oldest ? oldest : from
  const end = plusMinutes(now, -settleSeconds / 60)
  return plusMinutes(begin, GATHERED_MINUTES) <= end ? { from: begin, to: end } : null
}

/** What of the notices somebody wants to have written to them; the rest they find in the list. */
export function wantedOutside(notices: readonly Gathered[], { kinds }: NoticeWishes): readonly Gathered[] {
  return notices.filter(({ what }) => kinds[kindOf(what)].listed && kinds[kindOf(what)].outside)
}

/** When it may be sent to somebody: at once, or when their quiet hours are over. */
export function audibleFrom(wishes: NoticeWishes, now: Instant, zone: string): Instant {
  const there = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  if (wishes.quiet === null || !isQuiet(wishes, time)) return now
  const end = there.withPlainTime(wishes.quiet.to)
  const next = Temporal.ZonedDateTime.compare(end, there) > 0 ? end : end.add({ days: 1 })
  return instant(next.toInstant().toString())
}

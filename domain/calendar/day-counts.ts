/** Periods of law, counted in days and months of the operator's zone, whatever the opening hours. */
import { epochMilliseconds, type Instant } from '#domain/time.ts'
import type { PlainDateText } from './calendar.ts'
import { instantOf, localDate, localDay, wallClockOf } from './local-time.ts'

const DAY = 86_400_000

/**
 * The last second (23:59:59 local) of the day `days` days after the local date of `at`: the first day does
 * not count, the last one counts to its end (民法典 201, 203). Days off do not extend it: the stricter date.
 */
export function endOfDayAfter(zone: string, at: Instant, days: number): Instant {
  const last = localDay(zone, epochMilliseconds(at)) + days
  return instantOf(wallClockOf(zone, (last + 1) * DAY) - 1000)
}

/** The local date `months` months after that of `at`; the last of the month where that day is missing. */
export function monthsAfter(zone: string, at: Instant, months: number): PlainDateText {
  return localDate(zone, at).add({ months }).toString()
}

/**
 * Between the operator's wall clock and instants. Every time of day is given one instant, in the order of
 * the day, also on the days the clocks change: so intervals neither overlap nor turn round.
 */
import { canonical, type Instant } from '#domain/time.ts'
import type { TimeOfDay } from './calendar.ts'

/** The date the wall clock of the zone shows at that instant. */
export function localDate(zone: string, at: Instant): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate()
}

/** Milliseconds since 1970 when the wall clock first shows or skips `time` ('HH:MM' to '24:00') on `date`. */
export function wallClock(zone: string, date: Temporal.PlainDate, time: TimeOfDay): number {
  const wholeDay = time === '24:00'
  const plain = (wholeDay ? date.add({ days: 1 }) : date).toPlainDateTime(wholeDay ? undefined : time)
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(plain)) return zoned.epochMilliseconds
  // A time the clocks skip: it comes to pass when they jump over it.
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds
}

/** The canonical instant of milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  return canonical(Temporal.Instant.fromEpochMilliseconds(milliseconds))
}

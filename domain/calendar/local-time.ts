/**
 * Between the operator's wall clock and instants. Every time of day is given one instant, in the order of
 * the day, also on the days the clocks change: so intervals neither overlap nor turn round.
 */
import { dayOfDate } from '#domain/civil-days.ts'
import { epochMilliseconds, type Instant, instantOf as written } from '#domain/time.ts'
import type { TimeOfDay } from './calendar.ts'
import { stretchAt } from './zone-stretches.ts'

const DAY = 86_400_000

/** The date the wall clock of the zone shows at that instant. */
export function localDate(zone: string, at: Instant): Temporal.PlainDate {
  return dateOfLocalDay(localDay(zone, epochMilliseconds(at)))
}

/** The same date as days since 1970-01-01, for the milliseconds of an instant. */
export function localDay(zone: string, milliseconds: number): number {
  return Math.floor((milliseconds + stretchAt(zone, milliseconds).ahead) / DAY)
}

/** The date of so many days since 1970-01-01. */
export function dateOfLocalDay(day: number): Temporal.PlainDate {
  return epoch.add({ days: day })
}

/** Milliseconds since 1970 when the wall clock first shows or skips `time` ('HH:MM' to '24:00') on `date`. */
export function wallClock(zone: string, date: Temporal.PlainDate, time: TimeOfDay): number {
  const day = dayOfDate(date.year, date.month, date.day)
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return wallClockOf(zone, day * DAY + minutes * 60_000)
}

/** The same for a time of the wall clock in milliseconds since its 1970-01-01 00:00. */
export function wallClockOf(zone: string, local: number): number {
  const stretch = stretchAt(zone, local)
  const at = local - stretch.ahead
  // Farther than a day from any change of the clocks there is no time that is skipped or shown twice.
  const isPlain = stretch.from + DAY <= at && at < stretch.to - DAY
  return isPlain ? at : aroundChange(zone, local)
}

/** The canonical instant of milliseconds since 1970. */
export function instantOf(milliseconds: number): Instant {
  return written(milliseconds)
}

const epoch = Temporal.PlainDate.from('1970-01-01')

function aroundChange(zone: string, local: number): number {
  const plain = dateOfLocalDay(Math.floor(local / DAY))
    .toPlainDateTime()
    .add({ milliseconds: local - Math.floor(local / DAY) * DAY })
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (zoned.toPlainDateTime().equals(plain)) return zoned.epochMilliseconds
  // A time the clocks skip: it comes to pass when they jump over it.
  return (zoned.getTimeZoneTransition('next') ?? zoned).epochMilliseconds
}

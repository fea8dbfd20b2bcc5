import { epochMilliseconds, type Instant } from '#domain/time.ts'
import { isUncertain } from './business-time.ts'
import type { Calendars, DayType } from './calendar.ts'
import { dayType } from './day-type.ts'
import { instantOf, wallClock } from './local-time.ts'
import { openDays } from './open-days.ts'
import { isRoundTheClock, openingHours } from './opening-hours.ts'

/** Time in which it is closed, and why: the hours of the day, a weekend, or a holiday. */
export type ClosedStretch = {
  readonly from: Instant
  readonly to: Instant
  readonly why: 'hours' | 'weekend' | 'holiday'
}

const daysToLook = 4000

/**
 * Where the calendar is closed between two instants, in order. From the first year on whose days off it does not
 * know, every hour counts as open, as it does for the clocks.
 */
export function closedStretches(
  calendars: Calendars,
  name: string,
  from: Instant,
  to: Instant,
): readonly ClosedStretch[] {
  const hours = openingHours(calendars, name)
  const found: ClosedStretch[] = []
  if (isRoundTheClock(hours)) return found
  const end = epochMilliseconds(to)
  let closedSince = epochMilliseconds(from)
  let why: ClosedStretch['why'] = 'hours'
  const closeUntil = (at: number) => {
    const until = Math.min(at, end)
    if (until > closedSince) found.push({ from: instantOf(closedSince), to: instantOf(until), why })
    why = 'hours'
  }
  for (const { date, spans } of openDays(calendars, hours, from, daysToLook)) {
    const midnight = wallClock(calendars.zone, date, '00:00')
    const isOver = midnight >= end
    if (isOver || isUncertain(calendars, hours, date.year)) {
      closeUntil(isOver ? end : midnight)
      return found
    }
    if (spans.length === 0) why = stronger(why, dayType(calendars, date.toString()))
    for (const span of spans) {
      closeUntil(span.from)
      closedSince = Math.max(closedSince, span.to)
    }
  }
  return found
}

/** A stretch that takes a holiday in is one because of it, and one over a weekend because of that. */
function stronger(why: ClosedStretch['why'], day: DayType): ClosedStretch['why'] {
  if (why === 'holiday' || day === 'holiday') return 'holiday'
  return why === 'weekend' || day === 'weekend' ? 'weekend' : 'hours'
}

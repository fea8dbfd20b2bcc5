/**
 * Business time: only the open intervals of a calendar count (clockMode business, A2). It needs the holidays
 * of every year it passes through, and says so rather than guess; elapsed time never comes here.
 */
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { epochMilliseconds, type Instant, millisecondsBetween, plusMilliseconds } from '#domain/time.ts'
import type { Calendars, CalendarYearMissing, OpeningHours } from './calendar.ts'
import { yearIsKnown } from './day-type.ts'
import { instantOf, wallClock } from './local-time.ts'
import { openDays } from './open-days.ts'
import { isRoundTheClock, neverOpens, openingHours, sameEveryDay } from './opening-hours.ts'

// A promise that takes more than a century is a mistake in the data.
const daysToCount = 40_000

/**
 * The instant by which that many milliseconds of open time have passed since `at`. Time that is used up
 * exactly at closing ends at that closing, not the next morning (domain.md 2.2).
 */
export function addOpenTime(
  calendars: Calendars,
  name: string,
  at: Instant,
  milliseconds: number,
): Outcome<Instant, CalendarYearMissing> {
  if (!(milliseconds >= 0)) throw new RangeError(`${milliseconds} ms of open time cannot be added`)
  const hours = openingHours(calendars, name)
  if (isRoundTheClock(hours)) return yes(plusMilliseconds(at, Math.round(milliseconds)))
  if (neverOpens(hours)) throw new RangeError(`${name} never opens`)
  const start = epochMilliseconds(at)
  let left = Math.round(milliseconds)
  for (const { date, spans } of openDays(calendars, hours, at, daysToCount)) {
    if (isUncertain(calendars, hours, date.year)) return no({ no: 'calendarYearMissing', year: date.year })
    for (const span of spans) {
      const from = Math.max(span.from, start)
      if (from > span.to) continue
      if (left <= span.to - from) return yes(instantOf(from + left))
      left -= span.to - from
    }
  }
  throw new RangeError(`${milliseconds} ms of open time do not fit into ${daysToCount} days of ${name}`)
}

/** The milliseconds of open time from `from` to `to`; negative when `to` is earlier. */
export function openTimeBetween(
  calendars: Calendars,
  name: string,
  from: Instant,
  to: Instant,
): Outcome<number, CalendarYearMissing> {
  const hours = openingHours(calendars, name)
  if (isRoundTheClock(hours)) return yes(millisecondsBetween(from, to))
  if (from > to) {
    const back = openTimeBetween(calendars, name, to, from)
    return back.ok ? yes(0 - back.value) : back
  }
  const start = epochMilliseconds(from)
  const end = epochMilliseconds(to)
  let sum = 0
  for (const { date, spans } of openDays(calendars, hours, from, daysToCount)) {
    if (wallClock(calendars.zone, date, '00:00') >= end) return yes(sum)
    if (isUncertain(calendars, hours, date.year)) return no({ no: 'calendarYearMissing', year: date.year })
    for (const span of spans) sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start))
  }
  throw new RangeError(`from ${from} to ${to} is more than ${daysToCount} days`)
}

/** Whether the hours of a year hang on days off that nobody has entered. */
export function isUncertain(calendars: Calendars, hours: OpeningHours, year: number): boolean {
  return !sameEveryDay(hours) && !yearIsKnown(calendars, year)
}

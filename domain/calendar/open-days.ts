import { epochMilliseconds, type Instant } from '#domain/time.ts'
import type { Calendars, OpeningHours } from './calendar.ts'
import { dayType } from './day-type.ts'
import { dateOfLocalDay, localDay, wallClock } from './local-time.ts'

/** An open interval in milliseconds since 1970: `from` is open, `to` is closed again. Never empty. */
export type OpenSpan = { readonly from: number; readonly to: number }

/** A date and the intervals it is open, in order. */
export type OpenDay = { readonly date: Temporal.PlainDate; readonly spans: readonly OpenSpan[] }

/** The days from the local date of `at` on, `days` of them, one at a time. */
export function* openDays(
  calendars: Calendars,
  hours: OpeningHours,
  at: Instant,
  days: number,
): Generator<OpenDay> {
  const first = localDay(calendars.zone, epochMilliseconds(at))
  for (let count = 0; count < days; count++) yield openDay(calendars, hours, first + count)
}

/** The days of hours that were asked for; calendars are never changed, only put in the place of others. */
const askedFor = new WeakMap<Calendars, Map<OpeningHours, Map<number, OpenDay>>>()
const MOST_KEPT = 5000

function openDay(calendars: Calendars, hours: OpeningHours, day: number): OpenDay {
  const byHours = askedFor.get(calendars) ?? new Map<OpeningHours, Map<number, OpenDay>>()
  const byDay = byHours.get(hours) ?? new Map<number, OpenDay>()
  const known = byDay.get(day)
  if (known !== undefined) return known
  const date = dateOfLocalDay(day)
  const found = { date, spans: openSpans(calendars, hours, date) }
  if (byDay.size >= MOST_KEPT) byDay.clear()
  askedFor.set(calendars, byHours.set(hours, byDay.set(day, found)))
  return found
}

function openSpans(calendars: Calendars, hours: OpeningHours, date: Temporal.PlainDate): readonly OpenSpan[] {
  return hours[dayType(calendars, date.toString())]
    .map(({ from, to }) => ({
      from: wallClock(calendars.zone, date, from),
      to: wallClock(calendars.zone, date, to),
    }))
    .filter(({ from, to }) => from < to) // an interval the change of clocks skips
}

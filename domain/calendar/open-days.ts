import type { Instant } from '#domain/time.ts'
import type { Calendars, OpeningHours } from './calendar.ts'
import { dayType } from './day-type.ts'
import { localDate, wallClock } from './local-time.ts'

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
  const first = localDate(calendars.zone, at)
  for (let count = 0; count < days; count++) {
    const date = first.add({ days: count })
    yield { date, spans: openSpans(calendars, hours, date) }
  }
}

function openSpans(calendars: Calendars, hours: OpeningHours, date: Temporal.PlainDate): readonly OpenSpan[] {
  return hours[dayType(calendars, date.toString())]
    .map(({ from, to }) => ({
      from: wallClock(calendars.zone, date, from),
      to: wallClock(calendars.zone, date, to),
    }))
    .filter(({ from, to }) => from < to) // an interval the change of clocks skips
}

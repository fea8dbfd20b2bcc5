import { addOpenTime, openTimeBetween } from '../calendar/business-time.ts'
import type { Calendars } from '../calendar/calendar.ts'
import { instantOf, wallClock } from '../calendar/local-time.ts'
import type { Instant } from '../time.ts'
import { later, millisecondsBetween, plusMilliseconds } from '../time.ts'

/** How a clock counts: elapsed time, or the open hours of a named calendar. */
export type TimeCount = { readonly calendars: Calendars; readonly calendar: string | null }

/**
 * The instant at which `milliseconds` of counted time have passed since `from`. From the first year on whose days
 * off the calendar does not know, every hour counts: stricter for us, never worse for the customer.
 */
export function after({ calendars, calendar }: TimeCount, from: Instant, milliseconds: number): Instant {
  if (calendar === null) return plusMilliseconds(from, milliseconds)
  const due = addOpenTime(calendars, calendar, from, milliseconds)
  if (due.ok) return due.value
  const edge = later(from, startOfYear(calendars, due.no.year))
  return plusMilliseconds(edge, milliseconds - counted({ calendars, calendar }, from, edge))
}

/** Counted milliseconds from one instant to a later one; from the first unknown year on, every hour counts. */
export function counted({ calendars, calendar }: TimeCount, from: Instant, to: Instant): number {
  if (calendar === null) return millisecondsBetween(from, to)
  const open = openTimeBetween(calendars, calendar, from, to)
  if (open.ok) return open.value
  const edge = later(from, startOfYear(calendars, open.no.year))
  return (edge === from ? 0 : counted({ calendars, calendar }, from, edge)) + millisecondsBetween(edge, to)
}

function startOfYear({ zone }: Calendars, year: number): Instant {
  return instantOf(wallClock(zone, Temporal.PlainDate.from({ year, month: 1, day: 1 }), '00:00'))
}

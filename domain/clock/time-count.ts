import { addOpenTime, openTimeBetween } from '../calendar/business-time.ts'
import type { Calendars } from '../calendar/calendar.ts'
import type { Instant } from '../time.ts'
import { millisecondsBetween, plusMilliseconds } from '../time.ts'

/** How a clock counts: elapsed time, or the open hours of a named calendar. */
export type TimeCount = { readonly calendars: Calendars; readonly calendar: string | null }

/**
 * The instant at which `milliseconds` of counted time have passed since `from`. Where the calendar does not
 * know a year that is needed, elapsed time is counted instead: stricter for us, never worse for the customer.
 */
export function after(count: TimeCount, from: Instant, milliseconds: number): Instant {
  if (count.calendar === null) return plusMilliseconds(from, milliseconds)
  const due = addOpenTime(count.calendars, count.calendar, from, milliseconds)
  return due.ok ? due.value : plusMilliseconds(from, milliseconds)
}

/** Counted milliseconds from one instant to a later one; elapsed where the calendar does not know the year. */
export function counted(count: TimeCount, from: Instant, to: Instant): number {
  if (count.calendar === null) return millisecondsBetween(from, to)
  const open = openTimeBetween(count.calendars, count.calendar, from, to)
  return open.ok ? open.value : millisecondsBetween(from, to)
}

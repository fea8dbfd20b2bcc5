import type { Calendars } from '#domain/calendar/calendar.ts'
import { dayType } from '#domain/calendar/day-type.ts'
import { localDate } from '#domain/calendar/local-time.ts'
import { isOpen } from '#domain/calendar/opening.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { instantOf } from '#domain/time.ts'
import type { Crew } from './tiers.ts'

/** What part of the people of a unit is on duty in an hour: at a window with opening hours as its calendar says. */
export function dutyAt(
  unit: Organisation | undefined,
  crew: Crew,
  hour: number,
  calendars: Calendars,
): number {
  const channel = unit?.window?.channels[0]
  if (channel === 'businessHall' || channel === 'accountManager')
    return isOpen(calendars, calendars.channelCalendar[channel] ?? '', instantOf(hour)) ? 1 : 0
  return (isWorkday(hour, calendars) ? crew.workday : crew.dayOff)[hourOfDay(hour, calendars)] ?? 0
}

/** Whether people work on that day, by the calendar. */
export function isWorkday(at: number, calendars: Calendars): boolean {
  return dayType(calendars, localDate(calendars.zone, instantOf(at)).toString()) === 'workday'
}

/** Which hour of the day the wall clock shows. */
export function hourOfDay(at: number, { zone }: Calendars): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hour
}

import type { Calendars, DayType, PlainDateText } from './calendar.ts'

/**
 * What a date is: a make-up working day beats everything, a holiday beats the weekday (domain.md 2.2).
 * In a year nobody has entered, only the weekday decides.
 */
export function dayType(calendars: Calendars, date: PlainDateText): DayType {
  const day = Temporal.PlainDate.from(date)
  const notices = noticesFor(calendars, day.year)
  if (notices.some((notice) => notice.makeupWorkdays.includes(date))) return 'workday'
  if (notices.some((notice) => notice.holidays.includes(date))) return 'holiday'
  return day.dayOfWeek >= 6 ? 'weekend' : 'workday'
}

/** Whether the holidays of that year have been entered. */
export function yearIsKnown(calendars: Calendars, year: number): boolean {
  return calendars.years.some((known) => known.year === year)
}

// The notice for a year may move days of the December before it.
function noticesFor(calendars: Calendars, year: number) {
  return calendars.years.filter((known) => known.year === year || known.year === year + 1)
}

import type { MonthText } from '../calendar/calendar.ts'
import { instantOf, localDate, wallClock } from '../calendar/local-time.ts'
import type { Instant } from '../time.ts'

/** A month of the operator's zone, from its first instant to the first of the next; the latter is the snapshot. */
export type Period = { readonly month: MonthText; readonly from: Instant; readonly to: Instant }

/** The month in the operator's zone. */
export function periodOf(zone: string, month: MonthText): Period {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const begin = (date: Temporal.PlainDate) => instantOf(wallClock(zone, date, '00:00'))
  return { month, from: begin(first), to: begin(first.add({ months: 1 })) }
}

/** The month so many months before. */
export function monthBefore(month: MonthText, months = 1): MonthText {
  return Temporal.PlainYearMonth.from(month).subtract({ months }).toString()
}

/** The day with which the next month begins: what happens on it belongs there. */
export function firstDayAfter(month: MonthText): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 }).toString()
}

/** The last month that was over at that instant. */
export function lastMonthOver(zone: string, now: Instant): MonthText {
  return localDate(zone, now).toPlainYearMonth().subtract({ months: 1 }).toString()
}

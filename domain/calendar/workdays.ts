import type { Instant } from '#domain/time.ts'
import type { Calendars, MonthText, PlainDateText, TimeOfDay } from './calendar.ts'
import { dayType } from './day-type.ts'
import { instantOf, wallClock } from './local-time.ts'

/** The date of the nth working day of a month, counted from 1; make-up working days count. */
export function nthWorkdayOfMonth(calendars: Calendars, month: MonthText, n: number): PlainDateText {
  const yearMonth = Temporal.PlainYearMonth.from(month)
  let count = 0
  for (let day = 1; day <= yearMonth.daysInMonth; day++) {
    const date = yearMonth.toPlainDate({ day }).toString()
    if (dayType(calendars, date) === 'workday') count++
    if (count === n) return date
  }
  throw new RangeError(`${month} has no working day number ${n}`)
}

/** When the report on a month is due: `time` on the nth working day of the month after it (R34, X16). */
export function reportDueAt(
  calendars: Calendars,
  period: MonthText,
  workday: number,
  time: TimeOfDay,
): Instant {
  const following = Temporal.PlainYearMonth.from(period).add({ months: 1 }).toString()
  const date = Temporal.PlainDate.from(nthWorkdayOfMonth(calendars, following, workday))
  return instantOf(wallClock(calendars.zone, date, time))
}

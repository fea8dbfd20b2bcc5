/**
 * The holidays announced so far, from the data of a package. Not from its functions: they take every weekday
 * of an unknown year for a workday.
 */
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { YearOfDays } from '#domain/calendar/calendar.ts'

/**
 * The years whose notice is in the data, ascending, with their days off and make-up working days. A year
 * counts only with both its New Year and its National Day: a neighbour's notice may reach a day into it.
 */
export function knownYears(): YearOfDays[] {
  const holidays = Object.keys(announced.holidays).sort()
  const workdays = Object.keys(announced.workdays).sort()
  const years = [...new Set(holidays.map((date) => Number(date.slice(0, 4))))]
  return years
    .filter((year) => holidays.includes(`${year}-01-01`) && holidays.includes(`${year}-10-01`))
    .map((year) => ({
      year,
      holidays: holidays.filter((date) => date.startsWith(`${year}-`)),
      makeupWorkdays: workdays.filter((date) => date.startsWith(`${year}-`)),
    }))
}

/**
 * Dates as whole days since 1970, and back, by arithmetic alone: the calendar repeats itself every 400 years, and a
 * year that begins in March has its odd day at its end.
 */

const DAYS_IN_400_YEARS = 146_097
/** Days from 0000-03-01 to 1970-01-01. */
const BEFORE_1970 = 719_468

/** The days from 1970-01-01 to a date of the proleptic Gregorian calendar; negative before. */
export function dayOfDate(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const cycle = Math.floor(marchYear / 400)
  const inCycle = marchYear - cycle * 400
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const days = inCycle * 365 + Math.floor(inCycle / 4) - Math.floor(inCycle / 100) + inYear
  return cycle * DAYS_IN_400_YEARS + days - BEFORE_1970
}

/** The date so many days after 1970-01-01, as one number: year × 10000 + month × 100 + day; not before the year 0. */
export function dateOfDay(day: number): number {
  const since = day + BEFORE_1970
  const cycle = Math.floor(since / DAYS_IN_400_YEARS)
  const inCycle = since - cycle * DAYS_IN_400_YEARS
  const year = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
      365,
  )
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * month + 2) / 5) + 1
  const isNextYear = month >= 10
  const calendarMonth = isNextYear ? month - 9 : month + 3
  return (cycle * 400 + year + (isNextYear ? 1 : 0)) * 10_000 + calendarMonth * 100 + date
}

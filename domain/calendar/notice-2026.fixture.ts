/** For tests: the notice for 2026 (国务院办公厅, 2025-11-04; domain.md 2.2) and the seed calendars with it. */
import type { Calendars, PlainDateText, YearOfDays } from './calendar.ts'
import { seedCalendars } from './seed-calendars.ts'

const from = (first: PlainDateText, last: PlainDateText): PlainDateText[] => {
  const days: PlainDateText[] = []
  for (let date = Temporal.PlainDate.from(first); date.toString() <= last; date = date.add({ days: 1 })) {
    days.push(date.toString())
  }
  return days
}

/** The days off and the make-up working days of 2026. */
export const notice2026: YearOfDays = {
  year: 2026,
  holidays: [
    ...from('2026-01-01', '2026-01-03'),
    ...from('2026-02-15', '2026-02-23'),
    ...from('2026-04-04', '2026-04-06'),
    ...from('2026-05-01', '2026-05-05'),
    ...from('2026-06-19', '2026-06-21'),
    ...from('2026-09-25', '2026-09-27'),
    ...from('2026-10-01', '2026-10-07'),
  ],
  makeupWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
}

/** The seed calendars of a server that knows 2026 and no other year. */
export const calendars2026: Calendars = { ...seedCalendars, years: [notice2026] }

import type { CalendarsForm } from '#contract/calendar/calendars.ts'
import { calendarWords } from '../words-report.ts'
import type { Page } from './page.ts'
import { aligned, pairs } from './table.ts'

type Hours = CalendarsForm['openingHours'][string]['workday']

/** Opening hours as a table with the channels that keep them, then the holidays of each year. */
export function printCalendars(calendars: CalendarsForm, page: Page): readonly string[] {
  const { zone, openingHours, channelCalendar, years } = calendars
  const { calendar, workday, weekend, holiday, channels } = calendarWords
  const head = [calendar, workday, weekend, holiday, channels].map((one) => page.say(one))
  const rows = Object.entries(openingHours).map(([name, hours]) => {
    const kept = Object.entries(channelCalendar).filter(([, one]) => one === name)
    return [
      name,
      hoursWords(hours.workday, page),
      hoursWords(hours.weekend, page),
      hoursWords(hours.holiday, page),
      kept.map(([channel]) => page.value('channel', channel)).join(' '),
    ]
  })
  return [
    ...pairs([[page.say(calendarWords.zone), zone]]),
    ...aligned([head, ...rows], null),
    ...years.flatMap(({ year, holidays, makeupWorkdays }) => [
      page.say(calendarWords.year, { year }),
      `  ${page.say(calendarWords.holidays, { days: daysOf(holidays) })}`,
      `  ${page.say(calendarWords.makeupWorkdays, { days: daysOf(makeupWorkdays) })}`,
    ]),
  ]
}

function hoursWords(hours: Hours, page: Page): string {
  if (hours.length === 0) return page.say(calendarWords.closed)
  return hours.map(({ from, to }) => `${from}-${to}`).join(' ')
}

/** Days of a year without the year. */
function daysOf(days: readonly string[]): string {
  return days.map((day) => day.slice(5)).join(' ')
}

import dayjs, { type Dayjs } from 'dayjs'

/** The operator's zone. It has kept one offset since 1991, so a wall-clock time is an instant without a table. */
const zone = 'Asia/Shanghai'
const offset = '+08:00'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function wallClock(at: string | number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
}

/** 11-23 09:05, in the operator's zone. */
export function shortTime(at: string | number): string {
  const { month, day, hour, minute } = wallClock(at)
  return `${month}-${day} ${hour}:${minute}`
}

/** 09:05, in the operator's zone. */
export function timeOfDay(at: string | number): string {
  const { hour, minute } = wallClock(at)
  return `${hour}:${minute}`
}

/** 2026-11-23 09:05:12, in the operator's zone. */
export function fullTime(at: string | number): string {
  const { year, month, day, hour, minute, second } = wallClock(at)
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}

/** 2026-11-23, in the operator's zone. */
export function dayOf(at: string | number): string {
  return fullTime(at).slice(0, 10)
}

/** The day with its weekday in the language of the page. */
export function dayTitle(at: string | number, language: string): string {
  const weekday = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short' }).format(new Date(at))
  return `${dayOf(at)} ${weekday}`
}

/** What a person picked in a calendar, which always shows the operator's wall clock, as an instant. */
export function pickedInstant(picked: Dayjs): string {
  return `${picked.format('YYYY-MM-DDTHH:mm:ss')}${offset}`
}

/** An instant for a calendar to show, as the operator's wall clock. */
export function toPick(at: string | number): Dayjs {
  return dayjs(fullTime(at))
}

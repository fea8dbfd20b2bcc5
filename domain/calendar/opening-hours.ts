import type { Calendars, Hours, OpeningHours } from './calendar.ts'

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** The opening hours of that name. A name the calendars do not have is a defect of the policy. */
export function openingHours(calendars: Calendars, name: string): OpeningHours {
  const hours = calendars.openingHours[name]
  if (!hours) throw new RangeError(`no opening hours are called ${name}`)
  return hours
}

/** Whether the hours of a day may be entered: times of day, no interval empty, ascending, not overlapping. */
export function hoursAreSound(hours: Hours): boolean {
  return hours.every(({ from, to }, index) => {
    const before = hours[index - 1]
    return timeOfDay.test(from) && timeOfDay.test(to) && from < to && (!before || before.to <= from)
  })
}

/** Whether it is open at every instant of every day (the hotline, R15). */
export function isRoundTheClock(hours: OpeningHours): boolean {
  return sameEveryDay(hours) && coversTheDay(hours.workday)
}

/** Whether the type of the day makes no difference: then no holiday needs to be known. */
export function sameEveryDay(hours: OpeningHours): boolean {
  return sameHours(hours.workday, hours.weekend) && sameHours(hours.workday, hours.holiday)
}

/** Whether it is closed on every type of day. */
export function neverOpens(hours: OpeningHours): boolean {
  return hours.workday.length + hours.weekend.length + hours.holiday.length === 0
}

function coversTheDay(hours: Hours): boolean {
  const unbroken = hours.every(({ from }, index) => from === (hours[index - 1]?.to ?? '00:00'))
  return unbroken && hours.at(-1)?.to === '24:00'
}

function sameHours(a: Hours, b: Hours): boolean {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to)
}

import { instantOf, localDate, wallClock } from '../calendar/local-time.ts'
import type { Instant } from '../time.ts'

/** A day of the operator's zone: 'YYYY-MM-DD'. */
export type DayText = string

/** The days of a zone: which day an instant lies in, and when a day is over. */
export type Days = {
  readonly of: (at: Instant) => DayText
  readonly endOf: (day: DayText) => Instant
}

/** The days of a zone; what was computed once is looked up. */
export function daysOf(zone: string): Days {
  const ends = new Map<DayText, Instant>()
  const around = new Map<string, readonly (readonly [DayText, Instant])[]>()
  const endOf = (day: DayText): Instant => {
    const known = ends.get(day) ?? instantOf(wallClock(zone, Temporal.PlainDate.from(day), '24:00'))
    ends.set(day, known)
    return known
  }
  /** The days that a day of UTC may touch, in order, each with its end. */
  const touching = (utc: string) => {
    const dates = [-1, 0, 1].map((by) => Temporal.PlainDate.from(utc).add({ days: by }).toString())
    const days = dates.map((day) => [day, endOf(day)] as const)
    around.set(utc, days)
    return days
  }
  const of = (at: Instant): DayText => {
    const utc = at.slice(0, 10)
    const found = (around.get(utc) ?? touching(utc)).find(([, end]) => at < end)
    return found?.[0] ?? localDate(zone, at).toString()
  }
  return { of, endOf }
}

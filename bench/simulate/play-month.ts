import type { Calendars } from '#domain/calendar/calendar.ts'
import { wallClock } from '#domain/calendar/local-time.ts'
import { worldOf } from '#domain/testing/play.ts'
import { arrivalsOf } from './arrivals.ts'
import { type Country, countryOf } from './country.ts'
import type { Desk } from './desks.ts'
import { diceOf } from './dice.ts'
import { floorOf } from './floor.ts'
import type { Judged } from './judged.ts'
import { nextMatter } from './matter.ts'
import { domainOn } from './play-moves.ts'
import type { Staff, TierName } from './tiers.ts'
import type { Waits } from './waits.ts'

const HOUR = 3_600_000

/** What is to be played. */
export type Asked = {
  readonly month: string
  readonly days: number
  /** In the whole country. */
  readonly casesADay: number
  /** The part of the country that is played. */
  readonly scale: number
  readonly seed: number
  readonly staff: Staff
}

/** What became of a tier. */
export type TierPlayed = {
  readonly waits: Waits
  /** Hours of people on duty, and of them at work. */
  onDuty: number
  atWork: number
  /** The most that ever waited at the turn of an hour, and what waits at the end. */
  mostWaited: number
  left: number
}

export type Played = {
  readonly asked: Asked
  readonly country: Country
  readonly desks: readonly Desk[]
  readonly byTier: Readonly<Record<TierName, TierPlayed>>
  readonly judged: Judged
  readonly cases: number
  readonly ended: number
  readonly events: number
}

/** Plays the days of a month: everything that happens, in the order of time. */
export function playMonth(asked: Asked): Played {
  const dice = diceOf(asked.seed)
  const country = countryOf(asked.scale, dice)
  const world = worldOf({ network: country.network })
  const start = startOf(asked.month, world.calendars)
  const domain = domainOn(world)
  const floor = floorOf(country, asked.staff, start, domain, dice)
  const arrivals = arrivalsOf(country.sources, asked.casesADay, asked.month, world.calendars, dice)
  const end = start + asked.days * 24 * HOUR
  for (let hour = start; hour < end; hour += HOUR) {
    floor.startHour(hour)
    arrivals.startHour(hour)
    for (let next = arrivals.next(hour); next !== null; next = arrivals.next(next.at)) {
      floor.until(next.at)
      floor.takeIn(next.source, nextMatter(dice), next.at)
    }
    floor.until(hour + HOUR)
  }
  return { asked, country, ...floor.closed(end), events: domain.events() }
}

function startOf(month: string, { zone }: Calendars): number {
  return wallClock(zone, Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }), '00:00')
}

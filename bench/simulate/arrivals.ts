import type { Calendars } from '#domain/calendar/calendar.ts'
import { daysOfMonth } from '../nation/share-out.ts'
import type { Source } from './country.ts'
import { type Dice, summedUp } from './dice.ts'
import { hourOfDay, isWorkday } from './hours.ts'
import { byHour } from './tiers.ts'

const HOUR = 3_600_000
/** A hall has customers while it is open: from nine to five all of its day. */
const inHall = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 17 ? 3 : 0))
/** Account managers serve companies, which write while they work. */
const ofCompanies = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? 2.5 : 0.1))
const ofCompaniesAtHome = ofCompanies.map((part) => part / 20)

/** What comes in at a source in an hour of the day, the mean of its working day being 1. */
export function profileOf({ window }: Source, isWorkday: boolean): readonly number[] {
  if (window.window?.kind === 'businessHall') return inHall
  if (window.window?.kind === 'accountManager') return isWorkday ? ofCompanies : ofCompaniesAtHome
  return byHour
}

/** When the next case comes in after an instant of an hour, and at which source; null when none does in that hour. */
export type Arrivals = {
  readonly startHour: (hour: number) => void
  readonly next: (after: number) => { readonly at: number; readonly source: Source } | null
}

/** Cases that come in one by one at any moment alike, as many as the hour, the day of the week and the place have. */
export function arrivalsOf(
  sources: readonly Source[],
  casesADay: number,
  month: string,
  calendars: Calendars,
  dice: Dice,
): Arrivals {
  const days = daysOfMonth(month)
  const partsOf = (isWorkday: boolean) =>
    Array.from({ length: 24 }, (_, hour) =>
      summedUp(sources.map((source) => source.of * (profileOf(source, isWorkday)[hour] ?? 0))),
    )
  const parts = { workday: partsOf(true), dayOff: partsOf(false) }
  let [end, gap, sums]: [number, number, Float64Array] = [0, Infinity, new Float64Array()]
  return {
    startHour: (hour) => {
      const there = Temporal.Instant.fromEpochMilliseconds(hour).toZonedDateTimeISO(calendars.zone)
      const ofDay = (days[(there.day - 1) % days.length]?.of ?? 0) * days.length
      const which = isWorkday(hour, calendars) ? parts.workday : parts.dayOff
      sums = which[hourOfDay(hour, calendars)] ?? sums
      const inHour = ((sums[sums.length - 1] ?? 0) * casesADay * ofDay) / 24
      gap = inHour > 0 ? HOUR / inHour : Infinity
      end = hour + HOUR
    },
    next: (after) => {
      const at = after + (gap === Infinity ? Infinity : Math.ceil(dice.untilNext(gap)))
      const source = at < end ? sources[dice.pick(sums)] : undefined
      return source === undefined ? null : { at, source }
    },
  }
}

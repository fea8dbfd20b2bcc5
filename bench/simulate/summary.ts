import { promises } from './judged.ts'
import type { Played } from './play-month.ts'
import { tiers } from './tiers.ts'

/** Hours a week in which somebody who is employed is at a desk: of forty, what leave, illness and learning leave over. */
const HOURS_AT_DESK = 32

/** What a month came to, in numbers that can be printed or kept. */
export type Summary = ReturnType<typeof summaryOf>

/** The numbers of what was played; waiting times in minutes, people as in the whole country. */
export function summaryOf(played: Played, cpuSeconds: number) {
  const { asked, country, cases, ended, events } = played
  return {
    ...{ month: asked.month, days: asked.days, casesADay: asked.casesADay, seed: asked.seed },
    played: { part: country.part, cities: country.cities, cases, ended, events },
    speed: { cpuSeconds, casesASecond: cases / cpuSeconds, eventsASecond: events / cpuSeconds },
    tiers: tiers.map((tier) => {
      const { waits, atWork, onDuty, mostWaited, left } = played.byTier[tier]
      const minutes = (milliseconds: number) => milliseconds / 60_000
      return {
        tier,
        jobs: waits.count(),
        people: played.asked.staff[tier].people,
        employed: (onDuty / country.part / asked.days) * (7 / HOURS_AT_DESK),
        utilisation: onDuty === 0 ? 0 : atWork / onDuty,
        waited: {
          mean: minutes(waits.mean()),
          half: minutes(waits.quantile(0.5)),
          of95: minutes(waits.quantile(0.95)),
          of99: minutes(waits.quantile(0.99)),
          longest: minutes(waits.longest()),
        },
        mostWaiting: mostWaited,
        leftWaiting: left,
      }
    }),
    promises: promises.map((promise) => {
      const { met, breached, open } = played.judged.all[promise]
      return {
        promise,
        met,
        breached,
        open,
        partBreached: met + breached === 0 ? 0 : breached / (met + breached),
      }
    }),
  }
}

import type { Desk, Job } from './desks.ts'
import type { Dice } from './dice.ts'
import type { TierPlayed } from './play-month.ts'
import { type TierName, tiers } from './tiers.ts'
import type { Timeline } from './timeline.ts'
import { waitsOf } from './waits.ts'
import type { Work } from './work.ts'

const [MINUTE, HOUR] = [60_000, 3_600_000]

/** The people of all desks at work. */
export type Serving = {
  readonly byTier: Readonly<Record<TierName, TierPlayed>>
  /** Whoever is free at a desk takes what is first of what waits there. */
  readonly serve: (desk: Desk, now: number) => void
  /** So many people are on duty in this hour; who is at work on something finishes it. */
  readonly comeOnDuty: (desk: Desk, people: number, hour: number) => void
  /** Counts what waits at the end of an hour. */
  readonly countWaiting: (desks: Iterable<Desk>) => void
}

/** People who take as long as chance has it. */
export function servingOn(timeline: Timeline, dice: Dice, work: () => Work): Serving {
  const byTier = Object.fromEntries(tiers.map((tier) => [tier, nothingPlayed()])) as Serving['byTier']
  const begin = (desk: Desk, job: Job, now: number) => {
    const played = byTier[desk.tier]
    played.waits.add(now - job.since)
    work().begin(job, desk.id, now)
    const takes = Math.ceil(dice.work((desk.crew.minutes[job.task] ?? 1) * MINUTE))
    played.atWork += takes / HOUR
    desk.busy++
    timeline.plan(now + takes, (then) => {
      desk.busy--
      work().end(job, desk.id, then)
      serve(desk, then)
    })
  }
  const serve = (desk: Desk, now: number) => {
    while (desk.busy < desk.onDuty) {
      const job = desk.waiting.take()
      if (job === undefined) return
      if (work().isDue(job)) begin(desk, job, now)
    }
  }
  return {
    byTier,
    serve,
    comeOnDuty: (desk, people, hour) => {
      desk.onDuty = people
      byTier[desk.tier].onDuty += Math.max(people, desk.busy)
      serve(desk, hour)
    },
    countWaiting: (desks) => {
      for (const tier of tiers) byTier[tier].left = 0
      for (const { tier, waiting } of desks) byTier[tier].left += waiting.size()
      for (const tier of tiers) byTier[tier].mostWaited = Math.max(byTier[tier].mostWaited, byTier[tier].left)
    },
  }
}

function nothingPlayed(): TierPlayed {
  return { waits: waitsOf(), onDuty: 0, atWork: 0, mostWaited: 0, left: 0 }
}

import type { Country, Source } from './country.ts'
import { type Desk, type Life, urgencyOf } from './desks.ts'
import type { Dice } from './dice.ts'
import { dutyAt } from './hours.ts'
import { judgedOf } from './judged.ts'
import type { Matter } from './matter.ts'
import { desksOf } from './offices.ts'
import type { Played } from './play-month.ts'
import type { Domain } from './play-moves.ts'
import { servingOn } from './serving.ts'
import { takenIn } from './take-in.ts'
import type { Staff } from './tiers.ts'
import { timelineOf } from './timeline.ts'
import { type Work, workIn } from './work.ts'

/** All desks of what is played, and the time that passes at them. */
export type Floor = {
  /** Whoever is on duty in this hour takes what waits. */
  readonly startHour: (hour: number) => void
  /** Lets happen what happens until then. */
  readonly until: (at: number) => void
  readonly takeIn: (source: Source, matter: Matter, now: number) => void
  /** What it all came to; the clocks of what is still open are looked at once more. */
  readonly closed: (end: number) => Pick<Played, 'byTier' | 'judged' | 'cases' | 'ended' | 'desks'>
}

/** The desks of a country with their people, and nothing to do yet. */
export function floorOf(country: Country, staff: Staff, start: number, domain: Domain, dice: Dice): Floor {
  const { calendars, network } = domain.world
  const desks = desksOf(country, staff, calendars, start)
  const timeline = timelineOf()
  const judged = judgedOf()
  const open = new Set<Life>()
  let [cases, ended, turn] = [0, 0, 0]
  const toDesk: Parameters<typeof workIn>[2]['toDesk'] = (life, id, task, now) => {
    const desk = deskNamed(desks, id)
    const { rank, due } = urgencyOf(life.c)
    desk.waiting.add({ life, task, since: now, turn: turn++, rank, due })
    serving.serve(desk, now)
  }
  const isEnded = (life: Life) => {
    open.delete(life)
    judged.add(life.c)
    ended++
  }
  const work: Work = workIn(domain, dice, { later: timeline.plan, toDesk, ended: isEnded })
  const serving = servingOn(timeline, dice, () => work)
  return {
    until: (at) => {
      while (timeline.next() <= at) timeline.step()
    },
    startHour: (hour) => {
      for (const desk of desks.values()) {
        const duty = dutyAt(network.find(desk.id), desk.crew, hour, calendars)
        serving.comeOnDuty(desk, duty === 0 ? 0 : Math.max(1, Math.round(desk.people * duty)), hour)
      }
      serving.countWaiting(desks.values())
    },
    takeIn: (source, matter, now) => {
      const life: Life = { c: takenIn(domain, source, matter, now), matter, round: 1, called: false }
      open.add(life)
      cases++
      toDesk(life, life.c.answerer, 'intake', now)
    },
    closed: (end) => {
      serving.countWaiting(desks.values())
      for (const life of open) judged.add(domain.rung(life.c, end))
      return { byTier: serving.byTier, judged, cases, ended, desks: [...desks.values()] }
    },
  }
}

function deskNamed(desks: ReadonlyMap<string, Desk>, id: string): Desk {
  const desk = desks.get(id)
  if (desk === undefined) throw new Error(`nobody works at ${id}`)
  return desk
}

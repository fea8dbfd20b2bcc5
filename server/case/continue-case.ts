import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import type { By, CaseEvent, Recorded } from '#domain/case/events.ts'
import { evolve } from '#domain/case/evolve.ts'
import { ringDue } from '#domain/case/ring.ts'
import { type Instant, later } from '#domain/time.ts'
import type { Change } from './change.ts'

/** The change that a case undergoes by itself up to now: everything that has fallen due rings first, in its order. */
export function caughtUp(c: Case, world: World, now: Instant): Change {
  const rung = ringDue(c, later(now, c.changedAt), world)
  return { before: c, after: rung.c, events: rung.events }
}

/** The change with further events, decided now by someone. */
export function continued(change: Change, events: readonly CaseEvent[], by: By, now: Instant): Change {
  let after = change.after
  const recorded: Recorded[] = []
  for (const event of events) {
    const one: Recorded = { ...event, seq: after.version + 1, at: now, by }
    after = evolve(after, one)
    recorded.push(one)
  }
  return { ...change, after, events: [...change.events, ...recorded] }
}

/** Now, or the last event of these cases where that is later: the one who wrote it may have had a faster clock. */
export function notBefore(cases: readonly Case[], now: Instant): Instant {
  return cases.reduce((at, c) => later(at, c.changedAt), now)
}

/** The change that begins a case. */
export function begun(events: readonly CaseEvent[], by: By, now: Instant): Change {
  const recorded = events.map((event, index): Recorded => ({ ...event, seq: index + 1, at: now, by }))
  const after = recorded.reduce<Case | null>(evolve, null)
  if (after === null) throw new Error('nothing begins a case')
  return { before: null, after, events: recorded }
}

import type { Case } from '#domain/case/case.ts'
import { priorityOf } from '#domain/case/reading.ts'
import { isOpen as isRunning } from '#domain/clock/clock.ts'
import { priorities } from '#domain/policy/priority.ts'
import { type Heap, heapOf } from './heap.ts'
import type { Matter } from './matter.ts'
import type { Crew, Task, TierName } from './tiers.ts'

/** A case on its way, and what it was made of. */
export type Life = { c: Case; readonly matter: Matter; round: number; called: boolean }

/** Something to be done at a desk, and since when it waits. */
export type Job = {
  readonly life: Life
  readonly task: Task
  readonly since: number
  readonly rank: number
  readonly due: string
  readonly turn: number
}

/** A desk: what waits at it in the order of the domain, and its people. */
export type Desk = {
  readonly id: string
  readonly tier: TierName
  readonly crew: Crew
  /** People on duty in the busiest hour. */
  readonly people: number
  readonly waiting: Heap<Job>
  onDuty: number
  busy: number
}

/** Whoever is more urgent is first, among equals whoever is due first, then whoever came first. */
export function comesBefore(one: Job, other: Job): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank
  if (one.due !== other.due) return one.due < other.due
  return one.turn < other.turn
}

/** How urgent a case is among others of a desk: by its priority, then by the first promise that still runs. */
export function urgencyOf(c: Case): Pick<Job, 'rank' | 'due'> {
  let due = '9'
  for (const clock of c.clocks) {
    const counts = clock.kind === 'firstReply' || clock.kind === 'resolve' || clock.kind === 'spReply'
    if (counts && isRunning(clock) && clock.dueAt < due) due = clock.dueAt
  }
  return { rank: priorities.indexOf(priorityOf(c)), due }
}

/** An empty desk with so many people. */
export function deskOf(id: string, tier: TierName, crew: Crew, people: number): Desk {
  return { id, tier, crew, people, waiting: heapOf<Job>(comesBefore), onDuty: 0, busy: 0 }
}

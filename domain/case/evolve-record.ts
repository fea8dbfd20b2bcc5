import type { Instant } from '../time.ts'
import type { Case, Round, SpAnswer } from './case.ts'
import { roundOf } from './reading.ts'

/** The case with something changed in its present round. */
export function inRound(c: Case, change: Partial<Round>): Case {
  return { ...c, rounds: [...c.rounds.slice(0, -1), { ...roundOf(c), ...change }] }
}

/** The case with the party that has now been told, on the way down. */
export function toldOn(c: Case, to: string): Case {
  return inRound(c, { path: [...roundOf(c).path, { way: 'down', to }] })
}

/** An SP told the customer it spoke to first; after the result has reached it, that is the last step of the way down. */
export function spTold(c: Case, at: Instant): Case {
  const { deliveredAt, path } = roundOf(c)
  const last = deliveredAt !== null && path.at(-1)?.to !== 'customer'
  return { ...(last ? toldOn(c, 'customer') : c), spToldCustomerAt: at }
}

/** The case with what an SP had to say. */
export function spHeard(c: Case, sp: string, result: SpAnswer['result'], at: Instant): Case {
  return { ...c, spAnswers: [...c.spAnswers, { sp, at, result }] }
}

/** The case with a side task done. */
export function taskDone(c: Case, no: number, answer: string | null, at: Instant): Case {
  const sideTasks = c.sideTasks.map((task) => (task.no === no ? { ...task, doneAt: at, answer } : task))
  return { ...c, sideTasks }
}

/** The case no longer waiting. */
export function endHolds(c: Case, at: Instant): Case {
  const holds = c.holds.map((one) => (one.to === null ? { ...one, to: at } : one))
  return { ...c, holds, beforeHold: null }
}

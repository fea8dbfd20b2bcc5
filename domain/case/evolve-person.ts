import { emptiedIntake } from '../privacy/personal-parts.ts'
import type { Case } from './case.ts'
import type { EventOf, Recorded } from './events.ts'
import { titled } from './evolve-desk.ts'

/** The case after what is known of its customer was corrected, or forgotten. */
export function ofPerson(c: Case, e: EventOf<'customerCorrected' | 'forgotten'> & Recorded): Case {
  if (e.type === 'forgotten') return { ...withoutPerson(c), forgottenAt: e.at }
  const customer = { ...c.intake.customer, ...e.customer }
  return { ...c, intake: { ...c.intake, customer } }
}

/** What is left is what the history comes to without what belongs to a person. */
function withoutPerson(c: Case): Case {
  return {
    ...titled(c, null),
    intake: emptiedIntake(c.intake),
    rounds: c.rounds.map((round) => ({
      ...round,
      solution: round.solution && { ...round.solution, note: null },
    })),
    sideTasks: c.sideTasks.map((task) => ({ ...task, note: null, answer: null })),
    holds: c.holds.map((hold) => ({ ...hold, consent: null })),
  }
}

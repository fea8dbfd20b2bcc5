import type { Case } from '../case/case.ts'
import { epochMilliseconds } from '../time.ts'
import type { CaseFacts, Promised } from './facts.ts'
import type { Entry, Family } from './measures.ts'

/** The families that name cases, and are no sums. */
export const naming: readonly Family[] = ['part', 'late', 'telling']

/** From here on others can learn from a case: it went beyond its window, came back, or left a customer dissatisfied. */
const TELLING = 2

/**
 * By what a report finds a complaint that it may name, without looking at all of its month: each promise that was broken,
 * and how much there is to learn from it. Whether it is named, and how it stood at the end of the month, is judged by the
 * case itself (`parts/cases.ts`).
 */
export function namedEntries(c: Case, facts: CaseFacts, cohort: string): readonly Entry[] {
  if (facts.kind !== 'complaint' || facts.nature !== 'contact') return []
  const weight = weightOf(facts)
  const promises = { firstReply: facts.firstReply, resolve: facts.resolve }
  const late = Object.entries(promises).flatMap(([promise, one]): readonly Entry[] => {
    if (one?.verdict !== 'breached') return []
    const key = [cohort, c.mainWindow, c.id, promise, one.dueAt, one.settledAt ?? '', secondsLate(one)]
    return [{ family: 'late', key, values: { promises: 1 } }]
  })
  const telling: readonly Entry[] =
    weight < TELLING
      ? []
      : [{ family: 'telling', key: [cohort, c.mainWindow, c.id, weight], values: { cases: 1 } }]
  return [...late, ...telling]
}

/** How much others can learn from a complaint: how high it went, whether it came back, what the customer said. */
function weightOf({ legs, ratings, rounds }: CaseFacts): number {
  const tier = Math.max(0, ...legs.map((leg) => leg.tier ?? 0))
  const isDissatisfied = ratings.at(-1)?.satisfaction === 'dissatisfied'
  return tier + (isDissatisfied ? 3 : 0) + Math.min(2, rounds.length - 1)
}

function secondsLate({ dueAt, settledAt }: Promised): number {
  if (settledAt === null) return 0
  return Math.max(0, Math.floor((epochMilliseconds(settledAt) - epochMilliseconds(dueAt)) / 1000))
}

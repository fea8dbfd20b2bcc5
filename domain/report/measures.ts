/**
 * What is counted of a case, once: every number here is a sum over cases, and every figure is made of such sums. What is
 * said of complaints counts complaints alone.
 */
export const caseMeasures = [
  'accepted',
  'consultations',
  'queries',
  'complaints',
  'massFaults',
  'firstReplyKept',
  'firstReplyBroken',
  'resolveKept',
  'resolveBroken',
  'seedKept',
  'seedBroken',
  'resolved',
  'resolvedAtOnce',
  'delivered',
  'reopened',
  'complaintsResolved',
  'resolveMilliseconds',
  'ratedSatisfied',
  'ratedAccepted',
  'ratedDissatisfied',
  'ratedUnknown',
  'repeats',
  'appeals',
  'reminders',
  'forwards',
  'returns',
  'reachedT3',
  'reachedT4',
  'spDispatched',
  'spKept',
  'spBroken',
  'refunds',
  'refundFen',
  'refundFenSp',
  'refundFenOperator',
  'refundFenShared',
] as const

/** What is counted of the part that an SP had in cases; what its complaints, repeats and appeals are is said of the case. */
export const spMeasures = [
  'dispatched',
  'answered',
  'returned',
  'kept',
  'broken',
  'answerMilliseconds',
  'refunds',
  'refundFen',
  'complaints',
  'repeats',
  'appeals',
] as const

/** What is counted of the time in which an organisation held cases; how long is known when it has handed one on. */
export const legMeasures = ['handedIn', 'handedOut', 'heldMilliseconds'] as const

/**
 * Which cases a report may name, one row each: it is looked up and not summed. A promise that was broken, with the seconds
 * it was late once it was kept; and a case that others can learn from, with how much.
 */
export const lateMeasures = ['promises'] as const
export const tellingMeasures = ['cases'] as const

/** By what facts are told apart: when the case was received, who counts it, and what it is. */
export const families = {
  case: {
    dimensions: ['cohort', 'organisation', 'day', 'province', 'channel', 'kind', 'category'],
    measures: caseMeasures,
  },
  sp: {
    dimensions: ['cohort', 'organisation', 'day', 'province', 'category', 'sp'],
    measures: spMeasures,
  },
  leg: { dimensions: ['cohort', 'organisation', 'day', 'tier'], measures: legMeasures },
  part: { dimensions: ['cohort', 'organisation', 'day', 'sp', 'id'], measures: spMeasures },
  late: {
    dimensions: ['cohort', 'organisation', 'id', 'promise', 'due', 'settled', 'late'],
    measures: lateMeasures,
  },
  telling: { dimensions: ['cohort', 'organisation', 'id', 'weight'], measures: tellingMeasures },
} as const

/**
 * What a row of facts is about: the case at its main window, the part of an SP, the time at an organisation, or a case
 * that can be named.
 */
export type Family = keyof typeof families
export type CaseMeasure = (typeof caseMeasures)[number]
export type SpMeasure = (typeof spMeasures)[number]
export type LegMeasure = (typeof legMeasures)[number]

/** Values of measures; one that is left out is 0. */
export type Sums<Measure extends string = string> = Readonly<Partial<Record<Measure, number>>>

/** A row of facts, or a change of one: by what it is told apart, in the order of its family's dimensions, and its values. */
export type Entry = {
  readonly family: Family
  readonly key: readonly (string | number)[]
  readonly values: Sums
}

/** The sums of several. */
export function summed<Measure extends string>(all: Iterable<Sums<Measure>>): Sums<Measure> {
  const total: Partial<Record<Measure, number>> = {}
  for (const one of all) {
    for (const measure in one) total[measure] = (total[measure] ?? 0) + (one[measure] ?? 0)
  }
  return total
}

/** What must be added to `before` so that it becomes `after`; what is the same is left out. */
export function difference<Measure extends string>(
  before: Sums<Measure>,
  after: Sums<Measure>,
): Sums<Measure> {
  const change: Partial<Record<Measure, number>> = {}
  for (const measure in { ...before, ...after }) {
    const by = (after[measure] ?? 0) - (before[measure] ?? 0)
    if (by !== 0) change[measure] = by
  }
  return change
}

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
} as const

/** What a row of facts is about: the case at its main window, the part of an SP, or the time at an organisation. */
export type Family = keyof typeof families
export type CaseMeasure = (typeof caseMeasures)[number]
export type SpMeasure = (typeof spMeasures)[number]
export type LegMeasure = (typeof legMeasures)[number]

/** Values of measures; one that is left out is 0. */
export type Sums<Measure extends string = string> = Readonly<Partial<Record<Measure, number>>>

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

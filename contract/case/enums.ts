import Type from 'typebox'
import { priorities } from '#domain/policy/priority.ts'

export { LONGEST_TITLE } from '#domain/case/title.ts'
export { type Priority, priorities } from '#domain/policy/priority.ts'

export const kind = Type.Enum(['consultation', 'query', 'complaint'])
export const channel = Type.Enum([
  'hotline10000',
  'businessHall',
  'accountManager',
  'webSelfService',
  'siteHotline',
  'siteEmail',
  'spHotline',
  'spEmail',
  'spPortal',
  'regulator',
])
export const satisfaction = Type.Enum(['satisfied', 'accepted', 'dissatisfied', 'unknown'])
export const queryMode = Type.Enum(['instant', 'guidedSelfService', 'billingLookup'])
export const liableParty = Type.Enum(['sp', 'operator', 'shared', 'customer', 'none'])
export const status = Type.Enum([
  'registered',
  'accepted',
  'inProgress',
  'awaitingSp',
  'onHold',
  'returning',
  'resolved',
  'closed',
  'cancelled',
  'rejected',
])
/** The most urgent first. */
export const priority = Type.Enum([...priorities])

const delivered = [
  'answeredDirectly',
  'explainedUpheld',
  'faultRepaired',
  'queryAnsweredInstantly',
  'queryAnsweredViaBilling',
  'queryGuidedSelfService',
  'refunded',
  'refundedBySp',
  'resolvedAtBranch',
  'resolvedAtNational',
  'resolvedAtProvince',
  'resolvedAtWindow',
] as const

/** What a delivered case may have come to. */
export const deliveredOutcome = Type.Enum([...delivered])
export const outcomeCode = Type.Enum([...delivered, 'withdrawn', 'merged'])

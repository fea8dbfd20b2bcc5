import type { Clock } from '../clock/clock.ts'
import { tierOf } from '../organisation/network.ts'
import type { Tier } from '../organisation/organisation.ts'
import type { Policy } from '../policy/policy.ts'
import type { Case, OutcomeCode, QueryMode } from './case.ts'
import type { Situation } from './deciding.ts'
import type { RefundWish } from './events.ts'
import { clockOf, roundOf } from './reading.ts'

const byQueryMode = {
  instant: 'queryAnsweredInstantly',
  guidedSelfService: 'queryGuidedSelfService',
  billingLookup: 'queryAnsweredViaBilling',
} as const satisfies Record<QueryMode, OutcomeCode>

const byTier = {
  1: 'resolvedAtWindow',
  2: 'resolvedAtBranch',
  3: 'resolvedAtProvince',
  4: 'resolvedAtNational',
} as const satisfies Record<Tier, OutcomeCode>

/** What the case came to: answered, refunded (and by whom), repaired, explained, or solved at a tier. */
export function outcomeOf(
  { c, by, world }: Situation,
  wish: { readonly queryMode?: QueryMode },
  refundNow: RefundWish | null,
): OutcomeCode {
  const solution = roundOf(c).solution
  const tier = solution?.tier ?? tierOf(world.network, by.organisation) ?? 1
  const row = c.category === null ? undefined : world.policy.categories[c.category]
  const refunds = [...c.refunds, ...(refundNow ? [refundNow] : [])]
  if (c.kind === 'consultation' && solution === null) return 'answeredDirectly'
  if (c.kind === 'query' && wish.queryMode) return byQueryMode[wish.queryMode]
  if (refunds.length > 0) return refunds.some((one) => one.liableParty === 'sp') ? 'refundedBySp' : 'refunded'
  if (row?.networkFault) return 'faultRepaired'
  if (row?.feeDispute && tier > 1 && !spGaveBack(c)) return 'explainedUpheld'
  return byTier[tier]
}

function spGaveBack(c: Case): boolean {
  return c.spAnswers.at(-1)?.result === 'returned'
}

/** Why a late case is late, where its own history says it: an agreed appointment, or a late SP (domain.md 3.3). */
export function overdueReasonOf(c: Case, policy: Policy, settled: readonly Clock[]): string | null {
  const late = settled.some((one) => one.kind === 'resolve' && one.verdict === 'breached')
  if (!late) return null
  const held = policy.holdReasons.find(
    (row) => row.overdueReason && c.holds.some((one) => one.reason === row.key),
  )
  if (held?.overdueReason) return held.overdueReason
  return clockOf(c, 'spReply')?.verdict === 'breached' ? 'spLate' : null
}

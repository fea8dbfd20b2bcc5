import type { LiableParty } from './case.ts'
import type { Situation } from './deciding.ts'
import type { RefundWish } from './events.ts'

/**
 * The refund a wish names, in yuan, with the party that bears it: the SP where the category names one,
 * the operator otherwise, unless a finding says so (X18, domain.md 1.5). Null when nothing is given back.
 */
export function refundOf(
  { c, world }: Situation,
  wish: { readonly refund?: number | null; readonly liableParty?: LiableParty },
): RefundWish | null {
  if (!wish.refund || wish.refund <= 0) return null
  const row = c.category === null ? undefined : world.policy.categories[c.category]
  const usual: LiableParty = row?.namesSp && c.sp !== null ? 'sp' : 'operator'
  const liableParty = wish.liableParty ?? usual
  const borneBySp = liableParty === 'sp' || liableParty === 'shared'
  return { amount: wish.refund, liableParty, sp: borneBySp ? c.sp : null }
}

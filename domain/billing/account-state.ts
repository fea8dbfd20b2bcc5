/** How a subscription stands. */
export type ProductState = 'active' | 'suspended' | 'pending' | 'ended'

/** How an account stands: as the best of its subscriptions; `unknown` where it has none. */
export function accountState(
  products: readonly { readonly state: ProductState }[],
): ProductState | 'unknown' {
  const order = ['active', 'suspended', 'pending', 'ended'] as const
  return order.find((state) => products.some((one) => one.state === state)) ?? 'unknown'
}

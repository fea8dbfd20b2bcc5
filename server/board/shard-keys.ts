import type { Network } from '#domain/organisation/network.ts'

/** Where the cases of every province lie, and those that national windows took. */
export function allShardKeys(network: Network): readonly number[] {
  return [...new Set(network.all.map(({ provinceCode }) => (provinceCode ?? 0) * 100))]
}

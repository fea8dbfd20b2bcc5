import type { Network } from '#domain/organisation/network.ts'

/** The names of these organisations by their ids. */
export function namesOf(network: Network, ids: readonly (string | null)[]): Record<string, string> {
  const known = [...new Set(ids)].flatMap((id) => {
    const unit = id === null ? undefined : network.find(id)
    return unit ? [[unit.id, unit.name] as const] : []
  })
  return Object.fromEntries(known)
}

import type { Shortcut } from './registry.ts'

/** What a person can press: what it is, and each way to press it. */
export type Listed = { readonly id: string; readonly ways: readonly (readonly string[])[] }

/** What can be pressed, each thing once with all its keys; keys that something before it has taken are not its own. */
export function listed(all: readonly Shortcut[]): readonly Listed[] {
  const taken = new Set<string>()
  const found = new Map<string, (readonly string[])[]>()
  for (const { id, keys } of all) {
    const way = keys.join(' ')
    if (taken.has(way)) continue
    taken.add(way)
    found.set(id, [...(found.get(id) ?? []), keys])
  }
  return [...found].map(([id, ways]) => ({ id, ways }))
}

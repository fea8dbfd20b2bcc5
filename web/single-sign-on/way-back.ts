import { signInSearch } from '../session/session-search.ts'

const kept = 'beichen.next'

/** Keeps, for this tab, where to go on after the provider. */
export function keepWay(next: string | undefined): void {
  if (next === undefined) sessionStorage.removeItem(kept)
  else sessionStorage.setItem(kept, next)
}

/** Where to go on; a place of this app only, whoever wrote it there. */
export function takeWay(): string | undefined {
  const next = sessionStorage.getItem(kept) ?? undefined
  sessionStorage.removeItem(kept)
  return signInSearch({ next }).next
}

import type { Typed } from '#contract/presence/presence.ts'

/** Nobody types for longer than this without a key. */
const QUIET_AFTER = 5_000

type Typing = { readonly what: Typed; readonly timer: ReturnType<typeof setTimeout> }

const typing = new Map<string, Typing>()
const watchers = new Set<(number: string) => void>()

/** Something is being typed at a case, at this very key; null when it was sent or given up. */
export function keyPressed(number: string, what: Typed | null): void {
  const before = typing.get(number)
  clearTimeout(before?.timer)
  if (what === null) typing.delete(number)
  else typing.set(number, { what, timer: setTimeout(() => keyPressed(number, null), QUIET_AFTER) })
  if (before?.what !== (what ?? undefined)) for (const one of watchers) one(number)
}

/** What is being typed at a case on this page. */
export function typedAt(number: string): Typed | null {
  return typing.get(number)?.what ?? null
}

/** Hears when typing begins and ends; gives the way to stop. */
export function onTyping(watcher: (number: string) => void): () => void {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

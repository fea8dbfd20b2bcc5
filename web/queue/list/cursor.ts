/** Where the keyboard is in a list. Kept apart from the list, so that a step draws two rows anew and not all of them. */
export type Cursor = {
  readonly get: () => string | null
  readonly put: (number: string | null) => void
  readonly watch: (watcher: () => void) => () => void
}

let last: { readonly list: string; readonly number: string } | null = null

/** A cursor of a list; whoever comes back to the list finds it where they left it. */
export function newCursor(list: string): Cursor {
  let at = last?.list === list ? last.number : null
  const watchers = new Set<() => void>()
  return {
    get: () => at,
    put: (number) => {
      if (at === number) return
      at = number
      if (number !== null) last = { list, number }
      for (const one of watchers) one()
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}

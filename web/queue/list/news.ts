import type { QueueRow } from '#contract/case/queue.ts'

/** Where a case is that has left the list; null where that cannot be seen any more. */
export type Where = Pick<QueueRow, 'holder' | 'status'> | null

/** What has become of a list since it was loaded. The list itself stays as it is until somebody wants it anew. */
export type News = {
  /** Rows that are still in it, as they are now. */
  readonly fresh: ReadonlyMap<string, QueueRow>
  readonly left: ReadonlyMap<string, Where>
  readonly come: ReadonlySet<string>
  readonly names: Readonly<Record<string, string>>
}

/** What was found out about some cases. */
export type Found = {
  readonly asked: readonly string[]
  /** Those of them that are in the list, and stand where it is loaded. */
  readonly inside: readonly QueueRow[]
  /** Of the others, as far as whoever asks still sees them. */
  readonly elsewhere: readonly QueueRow[]
  readonly names: Readonly<Record<string, string>>
}

export const noNews: News = { fresh: new Map(), left: new Map(), come: new Set(), names: {} }

/** The news with what was found out now in place of what was known of the same cases. */
export function folded(before: News, found: Found, loaded: ReadonlySet<string>): News {
  const [fresh, left, come] = [new Map(before.fresh), new Map(before.left), new Set(before.come)]
  const inside = new Map(found.inside.map((row) => [row.number, row]))
  const elsewhere = new Map(found.elsewhere.map((row) => [row.number, row]))
  for (const number of found.asked) {
    const row = inside.get(number)
    come.delete(number)
    left.delete(number)
    if (row === undefined && loaded.has(number)) left.set(number, elsewhere.get(number) ?? null)
    else if (row !== undefined && loaded.has(number)) fresh.set(number, row)
    else if (row !== undefined) come.add(number)
  }
  return { fresh, left, come, names: { ...before.names, ...found.names } }
}

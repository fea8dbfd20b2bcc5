import type { TimelineEntry } from '#contract/case/timeline.ts'
import { kindOf } from './entry-kind.ts'

/** Entries one by one, or a row of small ones that is folded to a line. */
export type Part =
  | { readonly entry: TimelineEntry; readonly folded: null }
  | { readonly entry: null; readonly folded: readonly TimelineEntry[] }

/** From so many small entries in a row on they are folded. */
const FEWEST = 4

/** Rows of what the system did without a word are folded; whatever somebody said stands by itself. */
export function foldedParts(entries: readonly TimelineEntry[]): readonly Part[] {
  const runs: TimelineEntry[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && isSmall(entry) && last.every(isSmall)) last.push(entry)
    else runs.push([entry])
  }
  return runs.flatMap((run): readonly Part[] =>
    run.length >= FEWEST ? [{ entry: null, folded: run }] : run.map((entry) => ({ entry, folded: null })),
  )
}

function isSmall(entry: TimelineEntry): boolean {
  return ['clock', 'system'].includes(kindOf(entry)) && !entry.text
}

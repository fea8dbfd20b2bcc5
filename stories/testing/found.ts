/** What was found: acknowledged moves that are gone, moves that were made twice, cases whose parts disagree. */
export type Found = { readonly lost: string[]; readonly twice: string[]; readonly faults: string[] }

/** Nothing found yet. */
export function nothingFound(): Found {
  return { lost: [], twice: [], faults: [] }
}

/** Everything that was found in several places. */
export function together(some: readonly Found[]): Found {
  return {
    lost: some.flatMap((one) => one.lost),
    twice: some.flatMap((one) => one.twice),
    faults: some.flatMap((one) => one.faults),
  }
}

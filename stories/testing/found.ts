/** What was found: acknowledged moves that are gone, moves that were made twice, cases whose parts disagree. */
export type Found = { readonly lost: string[]; readonly twice: string[]; readonly faults: string[] }

/** Nothing found yet. */
export function nothingFound(): Found {
  return { lost: [], twice: [], faults: [] }
}

/** Everything that was found, however often, once. */
export function together(some: readonly Found[]): Found {
  return {
    lost: [...new Set(some.flatMap((one) => one.lost))],
    twice: [...new Set(some.flatMap((one) => one.twice))],
    faults: [...new Set(some.flatMap((one) => one.faults))],
  }
}

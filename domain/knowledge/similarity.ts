/** How many of a text's grams are looked at: enough for a page of typing. */
export const MOST_GRAMS = 400
/** How many of them, the most telling, are searched for. */
const MOST_SEARCHED = 24
/** What stands in more than this part of all articles tells none from another; with few articles everything counts. */
const COMMON = 1 / 4
const FEW_ARTICLES = 40
/** How much of what was searched for an article must hold to be worth a look. */
const LEAST_SHARE = 0.12

/** A gram with its weight: the rarer among the articles, the more it says. */
export type Telling = { readonly gram: string; readonly weight: number }

/** The grams of a text that tell most, by how many of all articles hold each; those that none holds tell nothing. */
export function tellingGrams(
  grams: readonly string[],
  held: ReadonlyMap<string, number>,
  articles: number,
): readonly Telling[] {
  const isCommon = (n: number) => articles >= FEW_ARTICLES && n > articles * COMMON
  return grams
    .map((gram) => ({ gram, n: held.get(gram) ?? 0 }))
    .filter(({ n }) => n > 0 && !isCommon(n))
    .map(({ gram, n }) => ({ gram, weight: Math.log((articles + 1) / n) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SEARCHED)
}

/** An article that holds some of what was searched for. */
export type Likeness = {
  /** The weight of the grams that it holds, and how many they are. */
  readonly weight: number
  readonly hits: number
}

/** Whether an article is near enough to a text to be shown: not for one word in common out of many. */
export function isNearEnough({ weight, hits }: Likeness, searched: readonly Telling[]): boolean {
  const whole = searched.reduce((sum, one) => sum + one.weight, 0)
  return hits >= Math.min(2, searched.length) && weight >= whole * LEAST_SHARE
}

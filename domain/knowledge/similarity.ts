/** How many of a text's grams are looked at: enough for a page of typing. */
export const MOST_GRAMS = 400
/** How many of them, the most telling, are searched for. */
const MOST_SEARCHED = 24
/** What stands in more than this part of all articles tells none from another; with few articles everything counts. */
const COMMON = 1 / 4
const FEW_ARTICLES = 40
/** How much of what was searched for an article must hold to be worth a look. */
const LEAST_SHARE = 0.15
/** How near it must be beside the nearest, so that a good answer is not followed by a tail of chance. */
const LEAST_OF_NEAREST = 0.45

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
  /** The same, with its title, its length and the category of the matter taken into account. */
  readonly likeness: number
}

/** Those near enough to a text to be shown, the nearest first: not for one word in common out of many. */
export function nearEnough<One extends Likeness>(
  found: readonly One[],
  searched: readonly Telling[],
): readonly One[] {
  const whole = searched.reduce((sum, one) => sum + one.weight, 0)
  const near = found
    .filter(({ hits }) => hits >= Math.min(2, searched.length))
    .filter(({ weight }) => weight >= whole * LEAST_SHARE)
    .sort((a, b) => b.likeness - a.likeness)
  const nearest = near[0]?.likeness ?? 0
  return near.filter(({ likeness }) => likeness >= nearest * LEAST_OF_NEAREST)
}

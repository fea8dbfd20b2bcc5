import { type News, newPlace } from './news.ts'

/** So much is kept at least: minutes of a busy day, and far longer than a page needs to come back. */
export const MOST_KEPT = 5_000

/** The latest news that this process heard, for pages that were away for a moment. */
export type RecentNews = {
  /** The place of the last. */
  readonly last: () => string
  readonly add: (news: News) => void
  /** What came after that place, in its order; null when the place is not known, or not any more. */
  readonly after: (place: string) => readonly News[] | null
  /** What happened is unknown from here on back: nothing from before counts. */
  readonly beginAnew: () => void
}

/** None yet. */
export function recentNews(): RecentNews {
  const beginning = (): News => ({ id: newPlace(), cases: [] })
  let kept: News[] = [beginning()]
  return {
    last: () => kept.at(-1)?.id ?? '',
    add: (news) => {
      kept.push(news)
      if (kept.length > 2 * MOST_KEPT) kept = kept.slice(-MOST_KEPT)
    },
    after: (place) => {
      const index = kept.findLastIndex((one) => one.id === place)
      return index < 0 ? null : kept.slice(index + 1)
    },
    beginAnew: () => {
      kept = [beginning()]
    },
  }
}

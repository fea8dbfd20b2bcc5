import { type Instant, millisecondsBetween } from '#domain/time.ts'
import type { Shell } from '../shell.ts'

/** For so many milliseconds at least an answer is given again. */
const KEPT = 5000
/** One that took long is kept for so many times what it took: a board takes no more than a part of one core. */
const TIMES = 4

/** An answer, when it was asked for, and for how many milliseconds it is given again: as long as it is worked out, always. */
type Kept<Answer> = { readonly at: Instant; readonly answer: Promise<Answer>; kept: number }

/**
 * Answers that cost much and are the same for everybody who looks with the same eyes: however many look, one is worked
 * out at a time and given to all of them for some seconds. What did not come out is not kept. The key must name everything
 * that the answer depends on.
 */
export function keptAnswers<Answer>() {
  const ofPools = new WeakMap<Shell['pool'], Map<string, Kept<Answer>>>()
  return (
    { pool }: Pick<Shell, 'pool'>,
    key: string,
    now: Instant,
    work: () => Promise<Answer>,
  ): Promise<Answer> => {
    const all = ofPools.get(pool) ?? new Map<string, Kept<Answer>>()
    ofPools.set(pool, all)
    for (const [other, { at, kept }] of all)
      if (Math.abs(millisecondsBetween(at, now)) >= kept) all.delete(other)
    const known = all.get(key)
    if (known) return known.answer
    const began = performance.now()
    const fresh: Kept<Answer> = { at: now, answer: work(), kept: Number.POSITIVE_INFINITY }
    all.set(key, fresh)
    fresh.answer.then(
      () => {
        fresh.kept = Math.max(KEPT, TIMES * (performance.now() - began))
      },
      () => all.delete(key),
    )
    return fresh.answer
  }
}

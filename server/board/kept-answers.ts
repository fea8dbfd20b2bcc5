import { type Instant, millisecondsBetween } from '#domain/time.ts'
import type { Shell } from '../shell.ts'

/** For so many milliseconds an answer is given again. */
const KEPT = 5000

type Kept<Answer> = { readonly at: Instant; readonly answer: Promise<Answer> }

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
    const known = all.get(key)
    if (known && Math.abs(millisecondsBetween(known.at, now)) < KEPT) return known.answer
    for (const [other, { at }] of all) if (millisecondsBetween(at, now) >= KEPT) all.delete(other)
    const answer = work()
    const fresh = { at: now, answer }
    all.set(key, fresh)
    answer.catch(() => {
      if (all.get(key) === fresh) all.delete(key)
    })
    return answer
  }
}

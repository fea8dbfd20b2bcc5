import type { Pool } from 'pg'
import { type Instant, plusMinutes } from '#domain/time.ts'

/** What was written before a mark and is seen after it: a slow write, a machine whose clock is behind. */
const FAR = 5
/** Writes at the same time become visible in another order than that of their instants. */
const NEAR = 5 / 60
/** Milliseconds after which it is looked far back again. */
const AGAIN = 30_000

const lookedFar = new WeakMap<Pool, Map<string, number>>()

/**
 * From which instant a follower looks for changes that it has not worked yet, when it has worked up to that one. Whoever
 * looks every second (`isOften`) looks five seconds back, and five minutes back twice a minute: what a busy country writes
 * in five minutes is too much to be gone through every second.
 */
export function lookBack(pool: Pool, follower: string, upTo: Instant, isOften: boolean): Instant {
  const of = lookedFar.get(pool) ?? new Map<string, number>()
  lookedFar.set(pool, of)
  const isNear = isOften && performance.now() - (of.get(follower) ?? -AGAIN) < AGAIN
  if (!isNear) of.set(follower, performance.now())
  return isNear ? plusMinutes(upTo, -NEAR) : farBack(upTo)
}

/** From where nothing is missed that came to light late. */
export function farBack(upTo: Instant): Instant {
  return plusMinutes(upTo, -FAR)
}

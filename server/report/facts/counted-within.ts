import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { Stand } from './fact-mark.ts'
import { type Follower, followFacts } from './follow-cases.ts'

/** Milliseconds until whoever counts at present is asked again. */
const ASKED_AGAIN = 100

/** Counting until nothing waits, for all who asked before it began; it ends when the last of them is out of patience. */
type Look = { until: number; readonly stand: Promise<Stand> }

const running = new WeakMap<Pool, Look>()
const next = new WeakMap<Pool, Look>()

/**
 * Counts what waits, or waits for whoever is at it; whether all was counted within so many milliseconds. What happened
 * before a look began is counted by it, so that all who ask while one goes on share the look after it: each with a look
 * of its own, thirty who want reports would only wait for each other.
 */
export async function countedWithin(shell: Follower, patience: number): Promise<boolean> {
  const until = performance.now() + patience
  for (;;) {
    const stand = await looked(shell, until)
    if (stand === 'through' || performance.now() > until) return stand === 'through'
    if (stand === 'taken') await pause(ASKED_AGAIN)
  }
}

function looked(shell: Follower, until: number): Promise<Stand> {
  const { pool } = shell
  const coming = next.get(pool)
  if (coming) {
    coming.until = Math.max(coming.until, until)
    return coming.stand
  }
  const before = running.get(pool)
  const { promise, resolve, reject } = Promise.withResolvers<Stand>()
  const look: Look = { until, stand: promise }
  const begin = () => {
    next.delete(pool)
    running.set(pool, look)
    const over = () => running.get(pool) === look && running.delete(pool)
    followFacts(shell, { turn: 'leave', isOver: () => performance.now() > look.until })
      .finally(over)
      .then(resolve, reject)
  }
  if (!before) begin()
  else {
    next.set(pool, look)
    before.stand.then(begin, begin)
  }
  return promise
}

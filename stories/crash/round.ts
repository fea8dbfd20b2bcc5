import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { Network } from '#domain/organisation/network.ts'
import { epochMilliseconds, type Instant, plusMilliseconds } from '#domain/time.ts'
import { withRetry } from '#server/database/transient.ts'
import { wallClock } from '#server/start.ts'
import type { Book } from '../testing/acknowledged.ts'
import { askAgain, checkCases, strangers } from '../testing/check-cases.ts'
import type { Client } from '../testing/client.ts'
import { type FallingDue, fallingDue, ringFaults, untilDue } from '../testing/falling-due.ts'
import { type Found, nothingFound } from '../testing/found.ts'
import type { ServerProcess } from '../testing/server-process.ts'
import { until } from '../testing/until.ts'
import { writtenCase } from '../testing/written-case.ts'
import type { Blow } from './blows.ts'
import type { Writer } from './writer.ts'

/** All that a round needs: a server with its database, people who write, and what they have been told. */
export type Scene = {
  readonly server: ServerProcess
  readonly pool: Pool
  readonly network: Network
  readonly window: Client
  readonly writers: readonly Writer[]
  readonly book: Book
}

/** What a round came to. */
export type Round = {
  readonly moves: number
  /** Milliseconds from the blow to the next acknowledged move. */
  readonly away: number
  /** Promises that broke while nobody could notice. */
  readonly rangLate: number
  readonly found: Found
}

const BACK_WITHIN = 60_000
const RUNG_WITHIN = 20_000
/** How soon promises are to break after the blow, in milliseconds; later on a machine that is busy. */
const AHEAD = 200

/** Lets everyone write, strikes in the middle of it, lets them write on, and looks at what is left. */
export async function round(scene: Scene, blow: Blow): Promise<Round> {
  const { server, pool, book } = scene
  const first = book.acknowledged.length
  let writing = true
  const work = Promise.all(scene.writers.map((writer) => writer.writeWhile(() => writing)))
  // A writer that gives up is heard of below, not before.
  work.catch(() => {})
  const written = (many: number) =>
    until(`${many} moves`, BACK_WITHIN, () => {
      if (server.isOver()) throw new Error(`the server ended by itself: ${server.said()}`)
      return book.acknowledged.length >= many || book.refused.length > 0
    })
  // Not always at the same point of the work.
  await written(first + 20 + Math.floor(Math.random() * 30))
  const due = await fallingDueSoon(scene)
  await pause(Math.random() * 50)
  const struckAt = wallClock()
  const before = book.acknowledged.length
  const begun = performance.now()
  await blow.strike(server, pool)
  if (blow.down) {
    // Long enough for promises to break while there is nobody to notice.
    await pause(untilDue(due))
    await server.start()
  }
  await written(book.acknowledged.length + scene.writers.length)
  const away = performance.now() - begun
  await written(before + 3 * scene.writers.length)
  writing = false
  await work
  const found = await look(scene, first, due)
  return { moves: book.acknowledged.length - first, away, rangLate: late(due, struckAt, away), found }
}

/** Calls whose promises have not broken yet when all of them are registered, but are about to. */
async function fallingDueSoon({ window, book }: Scene): Promise<readonly FallingDue[]> {
  for (let ahead = AHEAD; ; ahead *= 2) {
    const due = await fallingDue(window, [ahead, 1.5 * ahead, 2 * ahead], book)
    if (due.every(({ dueAt }) => epochMilliseconds(dueAt) > Date.now() + AHEAD / 2)) return due
  }
}

/** Everything that the round touched is compared with what was told, once all clocks that are due have rung. */
async function look(scene: Scene, first: number, due: readonly FallingDue[]): Promise<Found> {
  const { pool, network, book } = scene
  const now = wallClock()
  await until('the clocks to ring', RUNG_WITHIN, async () => {
    const overdue = () => pool.query('select from cases where next_ring_at <= $1 limit 1', [now])
    return (await withRetry(overdue)).rows.length === 0
  })
  const mine = book.acknowledged.slice(first)
  const numbers = mine.flatMap((one) => [one.said.number, one.numbers.own, one.numbers.twin].filter(Boolean))
  const found = nothingFound()
  await askAgain(
    mine.filter(() => Math.random() < 0.2),
    found,
  )
  await checkCases(pool, network, numbers, book.acknowledged, found)
  found.twice.push(...(await strangers(pool, book)))
  for (const one of due) {
    const written = await writtenCase(pool, one.number)
    found.faults.push(...(written ? ringFaults(one, written) : [`${one.number}: a call is gone`]))
  }
  return found
}

function late(due: readonly FallingDue[], struckAt: Instant, away: number): number {
  const backAt = plusMilliseconds(struckAt, Math.round(away))
  return due.filter(({ dueAt }) => struckAt <= dueAt && dueAt < backAt).length
}

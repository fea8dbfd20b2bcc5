import { openPool } from '#server/database/connect.ts'
import type { Measured } from '../load/closed-loop.ts'
import { hands } from '../load/hand.ts'
import { register } from '../load/life.ts'
import type { Row } from '../load/part.ts'
import type { Stage } from '../load/stage.ts'
import { bareAnswer } from './bare-answer.ts'
import { oneRow, sameRows } from './plain-inserts.ts'
import { syncRate } from './sync-rate.ts'

const AT_ONCE = 32

/** What nothing on this machine can be faster than. */
export type Limits = {
  /** The rows of a registration as one statement by the plain driver, so many a second. */
  readonly statement: number
  /** Answers of a server that only answers. */
  readonly answer: number
  readonly rows: readonly Row[]
}

/** Measures the raw limits, on the stage's own machine, disk and database. */
export async function limitsOf(stage: Stage): Promise<Limits> {
  const [seconds, warm] = stage.pace === 'quick' ? [1.5, 0.5] : [8, 1]
  const pressure = { clients: AT_ONCE, seconds, warm }
  const row = (what: string, clients: number, measured: Measured): Row => ({ what, clients, ...measured })
  const answer = await bareAnswer(pressure)
  const sync = await syncRate(stage.server.dataDirectory, pressure)
  const pool = openPool(stage.address, { size: AT_ONCE })
  try {
    const one = await oneRow(pool, pressure)
    const [hand] = await hands(stage.server.address, 1)
    const [route] = stage.staff.routes
    if (!hand || !route) throw new Error('nobody is there')
    const number = await register(hand, route, false)
    hand.close()
    const { rows, measured } = await sameRows(pool, number, pressure)
    await pool.query('drop schema bench_limit cascade')
    return {
      statement: measured.rate,
      answer: answer.rate,
      rows: [
        row('answer of a bare Fastify', AT_ONCE, answer),
        row('fdatasync of 8 kB', 1, sync),
        row('one durable row, plain driver', AT_ONCE, one),
        row(`the ${rows} rows of a registration as one statement, plain driver`, AT_ONCE, measured),
      ],
    }
  } finally {
    await pool.end()
  }
}

import { openPool } from '#server/database/connect.ts'
import { loadReference } from '#server/reference.ts'
import { newBook } from '../testing/acknowledged.ts'
import { checkCases, strangers } from '../testing/check-cases.ts'
import { embeddedIn } from '../testing/database-address.ts'
import { type Found, nothingFound, together } from '../testing/found.ts'
import { operator, staffed } from '../testing/operator.ts'
import { serverProcess } from '../testing/server-process.ts'
import { blows } from './blows.ts'
import { type Round, round, type Scene } from './round.ts'
import { writerOf } from './writer.ts'

/** `say` is told one line for each round. */
export type CrashWish = {
  readonly rounds: number
  readonly writers?: number
  readonly say: (line: string) => void
}

/** What all rounds came to. */
export type CrashReport = Found & {
  readonly rounds: number
  readonly moves: number
  readonly rangLate: number
}

/** Runs a server on its embedded database, and time after time kills one of them in the middle of the work. */
export async function crash({ rounds, writers = 6, say }: CrashWish): Promise<CrashReport> {
  const server = await serverProcess()
  const pool = openPool(embeddedIn(server.dataDirectory), { size: 4, applicationName: 'beichen-crash' })
  try {
    const people = await staffed(await operator(server.address, server.link() ?? ''))
    const book = newBook()
    const scene: Scene = {
      server,
      pool,
      network: (await loadReference(pool)).network(),
      window: people.window,
      writers: Array.from({ length: writers }, (_, mark) => writerOf(mark, people, book)),
      book,
    }
    const done: Round[] = []
    for (let no = 1; no <= rounds; no++) {
      const blow = blows[(no - 1) % blows.length]
      if (!blow) break
      const one = await round(scene, blow)
      done.push(one)
      say(lineOf(no, blow.hits, one))
    }
    const last = await lookAtEverything(scene)
    return {
      ...together([...done.map((one) => one.found), last]),
      rounds: done.length,
      moves: book.acknowledged.length,
      rangLate: done.reduce((sum, one) => sum + one.rangLate, 0),
    }
  } finally {
    await pool.end()
    await server.remove()
  }
}

/** What was acknowledged long ago must have survived every later crash too. */
async function lookAtEverything({ pool, network, book }: Scene): Promise<Found> {
  const found = nothingFound()
  const numbers = book.acknowledged.map((one) => one.said.number)
  await checkCases(pool, network, numbers, book.acknowledged, found)
  found.twice.push(...(await strangers(pool, book)))
  found.faults.push(...book.refused.map((one) => `refused: ${one.path} ${one.status} ${one.code}`))
  return found
}

function lineOf(no: number, hits: string, { moves, away, rangLate, found }: Round): string {
  const { lost, twice, faults } = found
  const back = `back after ${(away / 1000).toFixed(2)} s`
  const result = `${lost.length} lost, ${twice.length} twice, ${faults.length} faults`
  return `round ${no}: kill -9 of ${hits}, ${moves} acknowledged moves, ${back}, ${rangLate} rang late, ${result}`
}

/** For tests: each on a morning of its own, with the website open, a mail server behind it, and no case yet. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { moveAt } from '../../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { type ReceivingServer, receivingServer } from '../../sending/testing/receiving-server.ts'
import { type PortalStage, portalStage, written } from '../portal-stage.fixture.ts'

export const morning = instant('2026-11-23T09:00:00+08:00')

export type Morning = {
  readonly database: TestDatabase
  readonly server: ReceivingServer
  readonly stage: PortalStage
  /** Sets the time, in minutes after the morning. */
  readonly at: (minutes: number) => Instant
  /** A desk makes a move now. */
  readonly moved: (
    number: string,
    move: Parameters<typeof moveAt>[2],
    by: string,
    wish?: object,
  ) => Promise<void>
}

/** Sets the stage before each test and clears it after; `begin` takes what the tests need of it. */
export function eachMorning(begin: (it: Morning) => unknown): void {
  let server: ReceivingServer
  let database: TestDatabase
  let stage: PortalStage
  beforeAll(async () => {
    server = await receivingServer()
  })
  beforeEach(async () => {
    database = await freshDatabase()
    server.taken.length = 0
    stage = await portalStage(await database.application(), morning, { mail: server.config })
    await begin({ database, server, stage, ...doneOn(stage) })
  })
  afterEach(async () => {
    await stage.app.close()
    await database.drop()
  })
  afterAll(() => server.stop())
}

function doneOn(stage: PortalStage): Pick<Morning, 'at' | 'moved'> {
  return {
    at: (minutes) => {
      stage.now = plusMinutes(morning, minutes)
      return stage.now
    },
    moved: async (number, move, by, wish = {}) => {
      const done = await moveAt(stage.shell, number, move, by, stage.now, { ...wish })
      if (!done.ok) throw new Error(`${move}: ${done.no.code}`)
    },
  }
}

/** A customer submits a case, from a browser that is put away; nobody has tried anything yet. Its number. */
export async function submittedBy({ stage, database }: Morning, body: object = written): Promise<string> {
  await database.pool.query('truncate try_tallies')
  const from = stage.browser('198.51.100.1')
  const number = String((await from.ask('POST', '/api/portal/cases', body)).body.number)
  await database.pool.query('truncate try_tallies')
  return number
}

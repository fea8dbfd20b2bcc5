/** For tests: the twelve cases of C39 in a database, counted, and a shell that reads them as the application does. */
import { rows } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import type { Instant } from '#domain/time.ts'
import type { TestDatabase } from '../database/testing/test-database.ts'
import { countAll } from '../report/facts/counted.fixture.ts'
import { insertUnits, recordPlay, shellOn } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'

/** November at that instant, in this database. */
export async function novemberCounted(database: TestDatabase, now: Instant): Promise<Shell> {
  await insertUnits(database.pool, now)
  for (const [index, row] of rows.entries()) {
    const play = played(row, index)
    const customer = { ...play.c.intake.customer, contact: null }
    await recordPlay(play, database.pool, { intake: { ...play.c.intake, customer } })
  }
  await countAll(shellOn(database.pool, now))
  return shellOn(await database.application(), now)
}

import type { Pool } from 'pg'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Config } from '../config.ts'
import { openDatabase } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { openCustomerSecrets } from '../secrets/customer-secrets.ts'
import { openSecrets } from '../secrets/open-secrets.ts'
import { wallClock } from '../start.ts'
import { deleteFolder, noteState, stateOf } from './data-folder.ts'
import type { Sentence } from './demo-config.ts'
import { emptyDemonstration, findDemonstration } from './demonstration.ts'
import { type Filling, fill } from './fill.ts'

export const CASES = 400

type Say = (sentence: Sentence) => void

/**
 * Sees to it that the demonstration's database is filled before the server starts on it: its own loop must not ring
 * clocks of a past that is still being told. With `fresh` everything is told anew.
 */
export async function prepare(
  config: Config,
  fresh: boolean,
  log: Filling['log'],
  say: Say,
): Promise<Outcome<null, Sentence>> {
  const folder = config.databaseUrl === null ? config.dataDirectory : null
  if (folder !== null && fresh) {
    const deleted = await deleteFolder(folder)
    if (!deleted.ok) return deleted
  }
  if (folder !== null && stateOf(folder) === 'filled') return yes(null)
  if (folder !== null) say(making)
  const opened = await openDatabase(config)
  if (!opened.ok) return no(opened.no)
  const { pool, close } = opened.value
  try {
    if (folder !== null && stateOf(folder) === null) noteState(folder, 'begun')
    const ready = await fillAsNeeded(pool, config, folder === null && fresh, log, say)
    if (ready.ok && folder !== null) noteState(folder, 'filled')
    return ready
  } finally {
    await close()
  }
}

async function fillAsNeeded(
  pool: Pool,
  config: Config,
  fresh: boolean,
  log: Filling['log'],
  say: Say,
): Promise<Outcome<null, Sentence>> {
  // If the machine fails in the middle, filling is done again; until it is done nobody waits for the disk.
  pool.options.onConnect = (client) => client.query('set synchronous_commit = off')
  const migrated = await migrate(pool)
  if (!migrated.ok) return no(migrated.no)
  const found = await findDemonstration(pool)
  if (found.is === 'own') return no(notEmpty)
  if (found.is === 'demonstration' && found.complete && !fresh) return yes(null)
  if (found.is === 'demonstration') await emptyDemonstration(pool)
  const secrets = await openSecrets(pool, config)
  if (!secrets.ok) return secrets
  say(filling)
  const began = performance.now()
  const customers = await openCustomerSecrets(pool, secrets.value, wallClock())
  const keys = { secrets: secrets.value, customers }
  await fill(pool, { zone: config.zone, now: wallClock(), cases: CASES, log, ...keys })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  say({ zh: `演示数据已就绪，用时 ${seconds} 秒。`, en: `The demonstration was made in ${seconds} s.` })
  return yes(null)
}

const making: Sentence = {
  zh: '首次启动演示，正在建立数据库……',
  en: 'First start of the demonstration: making its database …',
}

const filling: Sentence = {
  zh: `正在生成组织、人员和约 ${CASES} 张工单……`,
  en: `Making the organisations, the people and about ${CASES} cases …`,
}

const notEmpty: Sentence = {
  zh: 'BEICHEN_DEMO_DATABASE_URL 指向的数据库已有其他数据，演示不会使用它；请给出一个空数据库。',
  en: 'The database of BEICHEN_DEMO_DATABASE_URL holds other data; the demonstration needs an empty one.',
}

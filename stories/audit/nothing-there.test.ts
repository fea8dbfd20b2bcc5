import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { urlOf } from '../testing/database-address.ts'

const BEICHEN = fileURLToPath(new URL('../../bin/beichen.mjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'beichen-nothing-'))
let empty: TestDatabase
beforeAll(async () => {
  empty = await freshDatabase()
  await empty.pool.query('drop schema public cascade')
  await empty.pool.query('create schema public')
})
afterAll(async () => {
  await empty?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function asked(words: readonly string[], environment: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [BEICHEN, ...words], {
    env: { ...process.env, DATABASE_URL: '', BEICHEN_DEMO_DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { status, said }
}

const programs = ['verify-audit', 'verify-audit --demo', 'forget --dry-run', 'anchor']

describe('where no server has ever worked there is nothing to prove, which is no break', () => {
  test.each(programs)('%s, without a folder', async (program) => {
    const nowhere = join(folder, 'nowhere')
    const { status, said } = await asked(program.split(' '), { BEICHEN_DATA: nowhere })
    expect([status, said]).toEqual([
      3,
      expect.stringMatching(/里没有北辰的数据[\s\S]*There is nothing of Beichen in/),
    ])
    expect(existsSync(nowhere)).toBe(false)
  })

  test('nor in a database without our tables', async () => {
    const { status, said } = await asked(['verify-audit'], { DATABASE_URL: urlOf(empty.address) })
    expect([status, said]).toEqual([
      3,
      expect.stringContaining('There is nothing of Beichen in DATABASE_URL'),
    ])
  })
})

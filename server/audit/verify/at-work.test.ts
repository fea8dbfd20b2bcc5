import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import { instant } from '#domain/time.ts'
import { numberGiver } from '../../case/number-blocks.ts'
import { performMove } from '../../case/perform-move.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { fill } from '../../demo/fill.ts'
import { addOrganisationUse } from '../../network/organisations.ts'
import { unit } from '../../network/unit.ts'
import { loadReference } from '../../reference.ts'
import { callBy, shellOn } from '../../report/november.fixture.ts'
import { breakGlassUse } from '../break-glass.ts'
import { verifyHistory } from './verify.ts'

const now = instant('2026-11-26T15:00:00+08:00')
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const { log, secrets, customers } = shellOn(database.pool, now)
  await fill(database.pool, { zone: 'Asia/Shanghai', now, cases: 40, log, secrets, customers })
}, 120_000)
afterAll(() => database.drop())

test('a history on which people go on writing is whole at every moment', async () => {
  const reference = await loadReference(database.pool)
  const giveNumber = numberGiver(database.pool, 'Asia/Shanghai')
  const shell = { ...shellOn(database.pool, now), reference, giveNumber }
  const { rows } = await database.pool.query<{ state: Case }>('select state from cases where is_open')
  let proving = true
  let written = 0
  const work = async () => {
    while (proving) {
      written++
      const c = rows[written % rows.length]?.state
      if (!c) throw new Error('there is no open case')
      const { mainWindow, number } = c
      const note = callBy(mainWindow, now, { params: { number } }, ['agent'])
      await performMove('note', number, { text: `${written}` }, note, shell)
      // A row whose key comes before those that were read already.
      const id = `AA-${written}`
      const sp = { scope: 'national', code: id } as const
      const added = unit({ id, kind: 'serviceProvider', name: id, sp })
      await addOrganisationUse(callBy('N-CN', now, { body: added }, ['administrator']) as never, shell)
      const glass = { params: { number }, body: { reason: 'The regulator asks about it' } }
      await breakGlassUse(callBy('P-GD', now, glass, ['auditor']), shell)
    }
  }
  const working = work()
  for (let round = 0; round < 5; round++)
    expect((await verifyHistory(database.address, null)).broken).toBeNull()
  proving = false
  await working
  expect(written).toBeGreaterThan(5)
  const kept = await database.pool.query(`select count(*)::int as n from organisations where id like 'AA-%'`)
  expect(kept.rows[0].n).toBeGreaterThan(5)
}, 120_000)

import { afterAll, beforeAll, expect, test } from 'vitest'
import { through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { correctCustomerUse } from '../privacy/correct-customer.ts'
import { forgetCase } from '../privacy/forget-case.ts'
import { callBy } from '../report/november.fixture.ts'
import { followTexts } from './follow-texts.ts'
import { type Searching, searchingIn } from './searching.fixture.ts'

const P = 'P-HN'

let database: TestDatabase
let cases: Searching
beforeAll(async () => {
  database = await freshDatabase()
  cases = await searchingIn(database)
})
afterAll(() => database.drop())

test('several servers write each case once, and a restart goes on', async () => {
  await cases.takenIn('重启之后')
  const done = await Promise.all(Array.from({ length: 4 }, cases.follow))
  expect(done.filter((one) => one > 0)).toHaveLength(1)
  expect(await cases.found('重启之后')).toHaveLength(1)
  await database.pool.query(`update search_marks set up_to = ''`)
  expect(await cases.follow()).toBe(0)
})

test('while it is behind, it says so', async () => {
  const number = await cases.takenIn('刚刚登记')
  expect(await cases.search('刚刚登记')).toMatchObject({ hits: [], waiting: 1 })
  await cases.follow()
  expect(await cases.search('刚刚登记')).toMatchObject({ hits: [{ row: { number } }], waiting: 0 })
})

test('a move that says nothing new writes no words anew', async () => {
  const number = await cases.takenIn('只提醒')
  await cases.follow()
  const words = async () =>
    (
      await database.pool.query(
        'select t.ctid, t.version, words::text from case_texts t join cases c on c.id = t.case_id where number = $1',
        [number],
      )
    ).rows[0]
  const before = await words()
  await cases.moved(number, ['prioritise', window, { priority: 'high' }])
  await cases.follow()
  const after = await words()
  expect(after.words).toBe(before.words)
})

test('a customer who is corrected is found as they are, and one who is forgotten not at all', async () => {
  const number = await cases.takenIn('请删除我的资料', { account: 'old777', contact: '13977778888' })
  await cases.follow()
  const said = {
    params: { number },
    body: { account: 'new777', contact: '13966665555', reason: 'asked in writing' },
  }
  const corrected = await correctCustomerUse(callBy(P, cases.next(), said, ['supervisor']), cases.shell)
  expect(corrected).toMatchObject({ ok: true })
  // Before the index has followed, the case itself says that it holds this no more.
  expect(await cases.found('old777')).toEqual([])
  await cases.follow()
  for (const gone of ['old777', '8888']) expect(await cases.found(gone)).toEqual([])
  for (const now of ['new777', '5555']) expect(await cases.found(now)).toEqual([number])
  await cases.moved(number, ['withdraw', window, {}])
  await cases.follow()
  const c = await loadCase(through(cases.shell.pool, { organisation: 'N-CN', person: 'system' }), number)
  if (!c) throw new Error('the case is gone')
  const asked = { now: cases.next(), why: 'asked', person: 'someone', organisation: P } as const
  expect(await forgetCase(c, asked, cases.shell)).toMatchObject({ ok: true })
  const kept = () => database.pool.query('select body from case_texts where case_id = $1', [c.id])
  expect((await kept()).rows).toEqual([])
  await cases.follow()
  expect((await kept()).rows.map((row) => row.body.replaceAll('\u0001', ''))).toEqual([number])
  for (const gone of ['资料', 'new777', '5555']) expect(await cases.found(gone)).toEqual([])
})

test('a case that cannot be read is named in the log and holds up no other', async () => {
  const [broken, whole] = [await cases.takenIn('坏掉的'), await cases.takenIn('完好的')]
  await database.pool.query(
    `update journal set data = '{}' where type = 'submitted' and case_id = (select id from cases where number = $1)`,
    [broken],
  )
  const said: unknown[] = []
  const log = { ...cases.shell.log, error: (about: { number: string }) => void said.push(about.number) }
  await followTexts({ ...cases.shell, log } as CaseShell, { turn: 'wait' })
  expect(said).toEqual([broken])
  expect(await cases.found('完好的')).toEqual([whole])
})

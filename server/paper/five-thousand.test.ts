import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cells, MOST_FORMS } from '#domain/paper/columns.ts'
import { instant } from '#domain/time.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { caseShell } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { formNo, hall, imported, importedWhole, staged } from './pile.fixture.ts'
import { finishPileUse } from './receipt.ts'

const now = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let shell: CaseShell
beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), now)
})
afterAll(() => database.drop())

const wrong: readonly Partial<Cells>[] = [
  { takenAt: '2026-11-24 09:00' },
  { takenAt: '2026-02-30 09:00' },
  { kind: '表扬' },
  { description: '  ' },
]
const forms = Array.from({ length: MOST_FORMS }, (_, no) =>
  formNo(no, no % 25 === 7 ? wrong[(no / 25) & 3] : {}),
)
const cases = async () =>
  (await database.pool.query<{ n: number }>('select count(*)::int n from cases')).rows[0]?.n

test('of five thousand forms with two hundred faulty ones each is accounted for, through a blow in the middle, and none comes twice', async () => {
  const id = await staged(shell, forms, now)
  for (let portion = 0; portion < 10; portion++) await imported(shell, id, now)
  const broken = imported(shell, id, now).catch((error: Error) => error.message)
  const taking = async () =>
    (await database.pool.query(`select from pile_forms where standing = 'taking'`)).rows.length
  while ((await taking()) === 0) await new Promise(setImmediate)
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like '%\\_app'`,
  )
  await broken
  const again = await caseShell(await database.application(), now)
  const whole = await importedWhole({ ...again, customers: shell.customers, secrets: shell.secrets }, id, now)
  expect(whole).toMatchObject({ forms: 5000, kept: 5000 })
  expect(whole.counts).toMatchObject({ imported: 4800, faulty: 200, known: 0, undecided: 0, leftOut: 0 })
  expect(await cases()).toBe(4800)
  const receipt = await finishPileUse(callBy(hall, now, { params: { id } }), shell)
  if (!receipt.ok) throw new Error(receipt.no.code)
  const { counts, lines } = receipt.value.content
  expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(5000)
  expect(new Set(lines.flatMap(({ number }) => number ?? [])).size).toBe(4800)

  const repeated = await staged(shell, forms, now)
  const once = await importedWhole(shell, repeated, now)
  expect(once.counts).toMatchObject({ imported: 0, known: 4800, faulty: 200 })
  expect(await cases()).toBe(4800)
}, 180_000)

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Instant, instant } from '#domain/time.ts'
import { verifyCases } from '#server/audit/verify/cases.ts'
import { nothingRead } from '#server/audit/verify/verify.ts'
import { numberGiver } from '#server/case/number-blocks.ts'
import type { CaseShell } from '#server/case/perform-move.ts'
import { showCaseUse } from '#server/case/show-case.ts'
import { moveAt } from '#server/case/taken-case.fixture.ts'
import { ringAll } from '#server/clock/ring-due.ts'
import { clientOf } from '#server/database/connect.ts'
import { freshDatabase, type TestDatabase } from '#server/database/testing/test-database.ts'
import { callBy, shellOn } from '#server/report/november.fixture.ts'
import { type Grown, grow, sow } from './grow.ts'
import { ownGround } from './own-ground.ts'
import type { Ground } from './write-specimens.ts'

let database: TestDatabase
let ground: Ground
let shell: CaseShell
let grown: Grown
beforeAll(async () => {
  database = await freshDatabase()
  ground = await ownGround(database.pool, await database.application())
  shell = {
    ...shellOn(ground.shell.pool, ground.now),
    ...ground.shell,
    giveNumber: numberGiver(database.pool, 'Asia/Shanghai'),
  }
  grown = await grow(await sow(ground, { ended: 12, open: 2 }), 200, ground)
})
afterAll(() => database.drop())

/** A copy that is under way, and who holds it. */
async function openCopy(): Promise<{ number: string; holder: string; next_ring_at: string | null }> {
  const { rows } = await database.pool.query(
    `select number, holder, next_ring_at from cases where is_open and next_ring_at is not null
       and id not in (select id from bench_generate.few) order by number limit 1`,
  )
  return rows[0]
}

test('as many cases grow as are wished for, most of them over', async () => {
  expect(grown.cases).toBeGreaterThan(180)
  const { rows } = await database.pool.query(
    'select count(*) filter (where is_open)::int as open, count(distinct number)::int as numbers from cases',
  )
  expect(rows[0]).toEqual({ open: 6, numbers: grown.cases })
})

test('the history of every copy holds together and proves itself', async () => {
  const client = clientOf(database.address, 'proof')
  await client.connect()
  const tally = { ...nothingRead }
  await verifyCases(client, instant('2020-01-01T00:00:00Z'), tally)
  await client.end()
  expect(tally).toMatchObject({ cases: grown.cases, unchained: 0 })
})

test('copies count for what they are, and are found by their own numbers and by what was said', async () => {
  const { rows } = await database.pool.query(
    `select (select sum(accepted)::int from case_facts) as counted,
       (select count(*)::int from counted_cases k join cases c on c.id = k.case_id and c.version = k.version) as versions,
       (select count(*)::int from case_texts t join cases c on c.id = t.case_id
         where t.side = 'operator' and strpos(t.body, c.number) > 0 and c.number = any (tsvector_to_array(t.words))) as found`,
  )
  expect(rows).toEqual([{ counted: grown.cases, versions: grown.cases, found: grown.cases }])
})

test('a copy is opened and moved by whoever holds it, and its clocks ring when they are due', async () => {
  const { number, holder, next_ring_at: due } = await openCopy()
  const call = callBy(holder, ground.now, { params: { number } })
  expect(await showCaseUse(call, shell)).toMatchObject({ ok: true, value: { number, holder } })
  const wish = { text: '再次联系用户', visibility: 'internal' }
  expect(await moveAt(shell, number, 'note', holder, ground.now, wish)).toMatchObject({ ok: true })
  expect(await ringAll(shell, due as Instant)).toBeGreaterThan(0)
  const { rows } = await database.pool.query(
    `select next_ring_at > $2 or next_ring_at is null as rang from cases where number = $1`,
    [number, due],
  )
  expect(rows).toEqual([{ rang: true }])
})

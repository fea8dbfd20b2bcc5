import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import type { CaseFacts } from '#domain/report/facts.ts'
import { droppedAt, factsOf } from '#domain/report/facts-of-case.ts'
import { figuresFrom, figuresOf } from '#domain/report/figures.ts'
import { firstDayAfter, periodOf } from '#domain/report/period.ts'
import { toldIn } from '#domain/report/told.ts'
import { bj, worldOf } from '#domain/testing/play.ts'
import { millisecondsBetween } from '#domain/time.ts'
import { loadJournal } from '../../../case/load.ts'
import type { CaseShell } from '../../../case/perform-move.ts'
import { caseShell, moveAt, taken, window } from '../../../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../../../database/testing/test-database.ts'
import { recordNovember } from '../../november.fixture.ts'
import { allFacts, countAll } from '../counted.fixture.ts'
import { followFacts } from '../follow-cases.ts'
import { type Act, liveMonths, systemOf } from '../random-months.fixture.ts'
import { sumsOfCohort } from '../read-facts.ts'
import { rebuildFacts } from './rebuild-facts.ts'

const nat = fc.nat({ max: 10_000 })
const months: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    wait: fc.constantFrom(0, 1, 10, 30, 60, 300, 1440, 4320),
    what: nat,
    which: nat,
    dice: fc.tuple(nat, nat, nat),
  }),
  { minLength: 60, maxLength: 90, size: 'max' },
)

const morning = bj('11-23 09:00')
let database: TestDatabase
let shell: CaseShell

const begin = async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
}
beforeEach(begin)
afterEach(() => database.drop())

const proof = (corrects = false) => rebuildFacts(database.pool, shell.reference, { corrects })
const rows = async () => (await proof()).flatMap((one) => one.differences)
const strays = async () => (await proof()).reduce((sum, one) => sum + one.strayed, 0)
const change = (sql: string) => database.pool.query(sql)

/** What a case repeats, looked up in the plainest way. */
function repeatOf(c: Case, all: readonly Case[]): CaseFacts['repeat'] {
  const { account } = c.intake.customer
  if (c.kind !== 'complaint' || account === null) return null
  const earlier = all.filter((one) => {
    const apart = millisecondsBetween(one.intake.receivedAt, c.intake.receivedAt)
    const isBefore = apart > 0 || (apart === 0 && one.id < c.id)
    const isSame = one.kind === 'complaint' && one.category === c.category
    const isTheirs = one.intake.customer.account === account && factsOf(one).nature === 'contact'
    return isBefore && apart <= 30 * 86_400_000 && isSame && isTheirs
  })
  const until = earlier.map(droppedAt)
  if (until.length === 0) return null
  return { until: until.includes(null) ? null : (until.sort().at(-1) ?? null) }
}

/** The figures of a month of a window out of its cases themselves, and out of the facts. */
async function bothWays(organisation: string, shardKey: number, month: string, all: readonly Case[]) {
  const period = periodOf('Asia/Shanghai', month)
  const compared = { averageActiveUsers: 1000, previousMonthComplaints: 1, lastYearComplaints: 2 }
  const seedMandated = ({ category }: Pick<CaseFacts, 'category'>) =>
    worldOf().policy.categories[category ?? '']?.seedMandated === true
  const received = all.filter(
    ({ mainWindow, intake }) =>
      mainWindow === organisation && intake.receivedAt >= period.from && intake.receivedAt < period.to,
  )
  const facts: CaseFacts[] = []
  for (const c of received) {
    const journal = await loadJournal(systemOf(shell), c)
    facts.push(factsOf(c, { repeat: repeatOf(c, all), ...toldIn(journal) }))
  }
  const cohort = { shardKey, organisation, month, before: firstDayAfter(month) }
  return [
    figuresFrom(await sumsOfCohort(systemOf(shell), cohort), compared),
    figuresOf(facts, { ...compared, snapshotAt: period.to, seedMandated }),
  ] as const
}

test('after months of work the facts are those of a rebuild from the journal, and the figures those of the cases', async () => {
  let counted = 0
  const holds = async (acts: readonly Act[], page: number) => {
    await begin()
    const follow = async () => void (await followFacts(shell, { turn: 'wait', page }))
    await liveMonths(acts, shell, follow)
    // What a machine whose clock is behind writes is seen within minutes; here it is hours.
    await countAll(shell, page)
    for (const found of await proof()) expect(found).toMatchObject({ differences: [], strayed: 0 })
    const { rows: kept } = await database.pool.query<{ state: Case }>('select state from cases')
    const all = kept.map((row) => row.state)
    counted += all.length
    for (const month of ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01']) {
      for (const [organisation, shardKey] of [
        [window, 4300],
        ['W-HN-HY-10000', 4300],
        ['W-CN-HOTLINE', 0],
      ] as const) {
        const [byFacts, byCases] = await bothWays(organisation, shardKey, month, all)
        expect(byFacts).toEqual(byCases)
      }
    }
    await database.drop()
  }
  await database.drop()
  await fc.assert(fc.asyncProperty(months, fc.constantFrom(1, 3, 500), holds), {
    numRuns: 4,
    endOnFailure: true,
  })
  expect(counted).toBeGreaterThan(50)
  await begin()
}, 240_000)

test('a row that was changed, one that is gone and one that was made up are found, and put right', async () => {
  await recordNovember(database.pool)
  await countAll(shell)
  const right = await allFacts(database.pool)
  expect(await rows()).toEqual([])
  await change(`update case_facts set accepted = accepted + 1 where day = '2026-11-02'`)
  await change(`delete from leg_facts where day = '2026-11-08' and tier = 1`)
  await change(
    `insert into sp_facts values (4400, '2026-10', 'W-GD-GZ-10000', '2026-10-02', '', '', 'SP-L31', 1)`,
  )
  const found = await rows()
  expect(found).toContainEqual(expect.objectContaining({ family: 'case', values: { accepted: -1 } }))
  expect(found).toContainEqual(expect.objectContaining({ family: 'leg' }))
  expect(found).toContainEqual(expect.objectContaining({ family: 'sp', values: { dispatched: -1 } }))
  const corrected = await proof(true)
  expect(corrected.filter((one) => one.corrected)).toHaveLength(2)
  expect(await allFacts(database.pool)).toEqual(right)
  expect(await rows()).toEqual([])
})

test('a case that is counted with something else, or was passed over, is found, and put right', async () => {
  await recordNovember(database.pool)
  await countAll(shell)
  const right = await allFacts(database.pool)
  await change(
    `update counted_cases set entries = '[]' where case_id = (select min(case_id::text)::uuid from counted_cases)`,
  )
  expect([await strays(), (await rows()).length]).toEqual([1, 0])
  await change(`update fact_marks set up_to = '2027-01-01T00:00:00.000Z'`)
  await change(
    `delete from counted_cases where case_id = (select max(case_id::text)::uuid from counted_cases)`,
  )
  expect(await strays()).toBe(2)
  await proof(true)
  expect([await strays(), await rows()]).toEqual([0, []])
  await countAll(shell)
  expect(await allFacts(database.pool)).toEqual(right)
})

test('everything can be counted from nothing', async () => {
  await recordNovember(database.pool)
  expect(await strays()).toBe(12)
  await proof(true)
  const rebuilt = await allFacts(database.pool)
  await countAll(shell)
  expect(await allFacts(database.pool)).toEqual(rebuilt)
  expect(Object.keys(rebuilt).length).toBeGreaterThan(20)
})

test('what a server at work has still to count is no difference, and is counted by it once', async () => {
  const number = await taken(shell, morning)
  await taken(shell, bj('11-23 09:10'))
  await countAll(shell)
  await moveAt(shell, number, 'reply', window, bj('11-23 09:11'))
  await taken(shell, bj('11-23 09:12'))
  expect([await strays(), await rows()]).toEqual([0, []])
  await change(`update case_facts set complaints = 7`)
  await proof(true)
  const sums = async () => {
    const { rows: found } = await database.pool.query(
      'select sum(complaints)::int as complaints, sum(first_reply_kept)::int as kept from case_facts',
    )
    return found[0]
  }
  expect(await sums()).toEqual({ complaints: 2, kept: 0 })
  await followFacts(shell, { turn: 'wait' })
  expect(await sums()).toEqual({ complaints: 3, kept: 1 })
  expect(await rows()).toEqual([])
})

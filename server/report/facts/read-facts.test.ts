import { afterAll, beforeAll, expect, test } from 'vitest'
import { factsOf } from '#domain/report/facts-of-case.ts'
import { rows, novemberWindow as window } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { spScore, spScoreFrom } from '#domain/report/sp-score.ts'
import { bj } from '#domain/testing/play.ts'
import { through } from '../../access/through.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { insertUnits, recordNovember, shellOn } from '../november.fixture.ts'
import { countAll } from './counted.fixture.ts'
import { sumsBy, sumsByEach, sumsOfCohort } from './read-facts.ts'

const now = bj('12-01 00:05')
const november = { shardKeys: [4300], month: '2026-11', before: '2026-12-01' }
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  await recordNovember(database.pool)
  await countAll(shellOn(database.pool, now))
})
afterAll(() => database.drop())

test('facts are summed by what is asked for, and all of it is all together', async () => {
  const byKind = await sumsBy(database.pool, 'case', november, ['kind'])
  expect(byKind.map((one) => [...one.by, one.sums.accepted])).toEqual([
    ['complaint', 8],
    ['consultation', 2],
    ['query', 2],
  ])
  const byCategory = await sumsBy(database.pool, 'case', november, ['kind', 'category'])
  expect(byCategory).toHaveLength(6)
  expect(byCategory.reduce((sum, one) => sum + (one.sums.accepted ?? 0), 0)).toBe(12)
  const cohort = { shardKey: 4300, organisation: window, month: '2026-11', before: '2026-12-01' }
  const [all] = await sumsBy(database.pool, 'case', { ...november, organisations: [window] }, [])
  expect(all?.sums).toEqual(await sumsOfCohort(database.pool, cohort))
})

test('by each of several choices at once they are what they are by each alone', async () => {
  const choices = [['channel', 'kind', 'category'], ['province'], ['organisation'], []] as const
  const each = await sumsByEach(database.pool, 'case', november, choices)
  for (const [at, by] of choices.entries()) {
    expect(each[at]?.length).toBeGreaterThan(0)
    expect(each[at]).toEqual(await sumsBy(database.pool, 'case', november, by))
  }
  const [[some]] = [await sumsBy(database.pool, 'case', november, [], ['complaints', 'accepted'])]
  expect(some).toEqual({ by: [], sums: { complaints: 8, accepted: 12 } })
})

test('the days narrow what came to pass; what is of another month or place is not there', async () => {
  const accepted = async (wanted: object) =>
    (await sumsBy(database.pool, 'case', { ...november, ...wanted }, []))[0]?.sums.accepted
  expect(await accepted({ from: '2026-11-02', before: '2026-11-09' })).toBe(4)
  expect(await accepted({ organisations: ['W-HN-HY-10000'] })).toBe(0)
  expect(await accepted({ shardKeys: [4400] })).toBe(0)
  expect(await accepted({ month: '2026-12' })).toBe(0)
})

test('the scorecard of an SP out of the facts is that of its dispatches', async () => {
  const bySp = await sumsBy(database.pool, 'sp', november, ['sp'])
  const dispatches = rows.flatMap((row, index) => factsOf(played(row, index).c).dispatches)
  expect(bySp.map((one) => one.by[0])).toEqual(['SP-L11', 'SP-N01'])
  for (const { by, sums } of bySp) {
    const own = dispatches.filter((one) => one.sp === by[0])
    expect(spScoreFrom(sums)).toEqual(spScore(own, bj('12-01 00:00')))
    expect(sums).toMatchObject({ complaints: 1, dispatched: 1 })
  }
})

test('how long organisations held cases is theirs, whoever took the cases in', async () => {
  const wanted = { ...november, organisations: ['B-HN-CS'] }
  const [branch] = await sumsBy(database.pool, 'leg', wanted, ['organisation', 'tier'])
  expect(branch).toMatchObject({ by: ['B-HN-CS', 2], sums: { handedIn: expect.any(Number) } })
  const eyes = { organisation: 'B-HN-CS', person: 'someone' }
  const own = through(await database.application(), eyes)
  expect(await sumsBy(own, 'leg', november, ['organisation', 'tier'])).toEqual([branch])
  expect(await sumsBy(own, 'case', november, ['organisation'])).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Scorecard } from '#contract/board/scorecard.ts'
import { bj } from '#domain/testing/play.ts'
import { listCasesUse } from '../case/list-cases.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'
import { novemberCounted } from './november-counted.fixture.ts'
import { showHeldTimesUse } from './show-held-times.ts'
import { showScorecardUse } from './show-scorecard.ts'

const now = bj('12-01 00:05')
let database: TestDatabase
let shell: Shell

beforeAll(async () => {
  database = await freshDatabase()
  shell = await novemberCounted(database, now)
})
afterAll(() => database.drop())

async function scorecardFor(
  organisation: string,
  query: { period?: string; sp?: string } = {},
  at = now,
): Promise<Scorecard> {
  const shown = await showScorecardUse(
    callBy(organisation, at, { query: { period: '2026-11', ...query } }),
    shell,
  )
  if (!shown.ok) throw new Error(shown.no.code)
  return shown.value
}
const spsOf = ({ rows }: Scorecard) => rows.map((row) => row.sp).toSorted()

test('an SP is scored by what was dispatched to it in the month, and by how it answered', async () => {
  const { rows: scored, months, names } = await scorecardFor('N-CN')
  const local = scored.find((row) => row.sp === 'SP-L11')
  expect(local?.now).toMatchObject({
    dispatched: 1,
    answered: 1,
    onTime: 1,
    late: 0,
    onTimeRate: 100,
    averageAnswerHours: 2,
  })
  expect(local?.before).toMatchObject({ dispatched: 0, onTimeRate: null })
  expect(scored.find((row) => row.sp === 'SP-N01')?.now).toMatchObject({
    dispatched: 1,
    late: 1,
    averageAnswerHours: 5,
  })
  expect(months).toHaveLength(13)
  expect(months.at(-1)).toMatchObject({
    month: '2026-11',
    score: { dispatched: 2, onTime: 1, late: 1, onTimeRate: 50 },
  })
  expect(names['SP-L11']).toBeDefined()
})

test('one sees the scorecards of what one looks over, a province its local SPs, and an SP nobody but itself', async () => {
  for (const desk of ['N-CN', 'P-HN', 'B-HN-CS', 'W-HN-CS-10000'])
    expect([desk, spsOf(await scorecardFor(desk))]).toEqual([desk, ['SP-L11', 'SP-N01']])
  for (const desk of ['P-GD', 'B-HN-HY', 'SP-L21'])
    expect([desk, spsOf(await scorecardFor(desk))]).toEqual([desk, []])
  expect(spsOf(await scorecardFor('SP-L11'))).toEqual(['SP-L11'])
  const asked = await scorecardFor('SP-L11', { sp: 'SP-N01' })
  expect([asked.rows, asked.months.every(({ score }) => score.dispatched === 0)]).toEqual([[], true])
})

test('a promise of today counts neither as kept nor as broken before the day is over, a dispatch at once', async () => {
  const spOn = async (at: string) =>
    (await scorecardFor('N-CN', {}, bj(at))).rows.find((row) => row.sp === 'SP-N01')?.now
  expect(await spOn('11-04 23:59')).toBeUndefined()
  expect(await spOn('11-05 18:30')).toMatchObject({ dispatched: 1, onTime: 0, late: 0, onTimeRate: null })
  expect(await spOn('11-06 00:01')).toMatchObject({ dispatched: 1, onTime: 0, late: 1, onTimeRate: 0 })
})

test('a month that has not begun has no scorecard', async () => {
  const asked = callBy('N-CN', now, { query: { period: '2027-01' } })
  expect(await showScorecardUse(asked, shell)).toMatchObject({ ok: false, no: { code: 'unknownPeriod' } })
})

test('the cases behind the row of an SP are those of the month that name it', async () => {
  const { from, to } = await scorecardFor('P-HN')
  const parts = [
    { field: 'sp', is: 'oneOf', of: ['SP-L11'] },
    { field: 'received', is: 'between', from, to },
  ]
  const query = { queue: 'all', state: 'any', filter: JSON.stringify({ join: 'and', parts }) }
  const listed = await listCasesUse(callBy('P-HN', now, { query }) as never, shell)
  expect(listed.ok && listed.value.rows).toHaveLength(1)
})

test('how long cases were held is told of oneself and of those below, by tier and by organisation', async () => {
  const at = bj('11-30 12:00')
  const timesOf = async (organisation: string) => {
    const shown = await showHeldTimesUse(callBy(organisation, at, {}), shell)
    if (!shown.ok) throw new Error('refused')
    return shown.value
  }
  const centre = await timesOf('N-CN')
  expect(centre.month).toBe('2026-11')
  expect(centre.tiers.map((one) => one.tier)).toEqual([0, 1, 2, 3, 4])
  expect(centre.tiers.every((one) => (one.averageHours ?? 0) > 0)).toBe(true)
  const window = await timesOf('W-HN-CS-10000')
  expect(window.rows.map((one) => one.organisation)).toEqual(['W-HN-CS-10000'])
  expect((await timesOf('P-GD')).rows).toEqual([])
  expect((await timesOf('SP-L11')).rows.map((one) => one.organisation)).toEqual(['SP-L11'])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Behind, behindText } from '#domain/board/behind.ts'
import { spMeasures } from '#domain/report/measures.ts'
import { bj } from '#domain/testing/play.ts'
import type { Instant } from '#domain/time.ts'
import { listCasesUse } from '../case/list-cases.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'
import { novemberCounted } from './november-counted.fixture.ts'
import { showHeldTimesUse } from './show-held-times.ts'
import { showScorecardUse } from './show-scorecard.ts'

const [now, endOfMonth] = [bj('12-01 00:05'), bj('11-30 12:00')]
const desks = ['N-CN', 'P-HN', 'P-GD', 'W-HN-CS-10000', 'SP-L11']
const written = { kept: 'onTime', broken: 'late', refundFen: 'refundYuan' } as const
let database: TestDatabase
let shell: Shell

beforeAll(async () => {
  database = await freshDatabase()
  shell = await novemberCounted(database, now)
})
afterAll(() => database.drop())

async function casesBehind(behind: Behind | string, desk: string, at: Instant): Promise<number> {
  const said = typeof behind === 'string' ? behind : behindText(behind)
  const query = { queue: 'all', state: 'any', behind: said }
  const listed = await listCasesUse(callBy(desk, at, { query }) as never, shell)
  if (!listed.ok) throw new Error(listed.no.code)
  return listed.value.rows.length
}

test.each(desks)('behind each number that %s reads of an SP are the cases that it counts', async (desk) => {
  for (const at of [now, bj('11-05 18:30')]) {
    const shown = await showScorecardUse(callBy(desk, at, { query: { period: '2026-11' } }), shell)
    if (!shown.ok) throw new Error(shown.no.code)
    for (const sp of ['SP-L11', 'SP-N01', 'SP-L21']) {
      const score = shown.value.rows.find((row) => row.sp === sp)?.now
      for (const measure of spMeasures.filter((one) => one !== 'answerMilliseconds')) {
        const n =
          score?.[measure in written ? written[measure as keyof typeof written] : (measure as 'refunds')]
        const behind = { of: 'score', month: '2026-11', sp, measure } as const
        // In these months nothing comes twice in one case.
        expect([sp, measure, await casesBehind(behind, desk, at)]).toEqual([
          sp,
          measure,
          (n ?? 0) > 0 ? 1 : 0,
        ])
      }
    }
  }
})

test.each(desks)(
  'behind each hand-over that %s reads of are the cases that were handed over',
  async (desk) => {
    const shown = await showHeldTimesUse(callBy(desk, endOfMonth, {}), shell)
    if (!shown.ok) throw new Error('refused')
    const { tiers, rows: units, month } = shown.value
    for (const row of [...tiers.map((one) => ({ ...one, organisation: null })), ...units])
      for (const way of ['in', 'out'] as const) {
        const { organisation, tier } = row
        const cases = await casesBehind({ of: 'held', month, organisation, tier, way }, desk, endOfMonth)
        expect(cases).toBeLessThanOrEqual(row[way])
        expect(cases > 0).toBe(row[way] > 0)
      }
  },
)

test('an SP finds no case by what another held, and a text that means no number is refused', async () => {
  const held = { of: 'held', month: '2026-11', organisation: 'P-HN', tier: 3, way: 'in' } as const
  expect(await casesBehind(held, 'P-HN', endOfMonth)).toBeGreaterThan(0)
  expect(await casesBehind(held, 'SP-L11', endOfMonth)).toBe(0)
  await expect(casesBehind('score.2026-11.SP-L11.much', 'P-HN', now)).rejects.toThrow('malformed')
})

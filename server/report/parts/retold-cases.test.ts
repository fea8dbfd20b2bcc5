import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportView } from '#contract/report/report-page.ts'
import { rows as november, novemberWindow as window } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { bj, type Play } from '#domain/testing/play.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { forgetCase } from '../../privacy/forget-case.ts'
import { generateFor } from '../generate-report.ts'
import { callBy, insertUnits, recordPlay, shellOn } from '../november.fixture.ts'
import { showReportUse } from '../show-report.ts'
import { submitReportUse } from '../submit-report.ts'

const now = bj('12-02 00:05')
const asked = { now, why: 'asked', person: 'someone', organisation: 'N-CN' } as const
const customer = { name: '欧阳雪琴', account: 'hncs0731@hn.example', contact: '13912345678' }
const description = '欧阳雪琴来电（13912345678），账号hncs0731未订购名师课堂，扣了12元'
const note = '已退12元，欧阳雪琴认可，回电0731-82220000'
let database: TestDatabase
let id: string
const shell = () => shellOn(database.pool, now)

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
})
afterAll(() => database.drop())

/** A complaint that went furthest, with words in it that tell whose it was. */
function telling(): Play {
  const row = november.find((one) => one.topTier > 2)
  if (!row) throw new Error('one of them went far')
  const p = played(row, 90)
  const intake = { ...p.c.intake, description, customer: { ...p.c.intake.customer, ...customer } }
  const journal = p.journal.map((event) => {
    if (event.type === 'submitted') return { ...event, intake }
    return event.type === 'delivered' ? { ...event, note } : event
  })
  return { ...p, journal, c: { ...p.c, intake } }
}

async function look(by: string): Promise<ReportView> {
  const outcome = await showReportUse(callBy(by, now, { params: { id } }), shell())
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}

test('what a typical case was about is read without its customer by whoever sees the report, and is not kept in it', async () => {
  const { number } = await recordPlay(telling(), database.pool)
  const drawn = await generateFor(window, '2026-11', shell(), { now })
  if (!drawn.ok) throw new Error(drawn.no.code)
  id = drawn.value.id
  for (const by of [window, 'P-HN', 'N-CN'])
    expect((await look(by)).retold).toEqual([
      {
        number,
        description: '***来电（***），账号***未订购名师课堂，扣了12元',
        result: '已退12元，***认可，回电***',
      },
    ])
  const { rows } = await database.pool.query<{ kept: string }>('select parts::text as kept from report_lives')
  expect(rows[0]?.kept).not.toContain('名师课堂')
})

test('when its customer is forgotten, a report that was submitted has nothing of it either', async () => {
  const said = { params: { id }, body: {} }
  expect((await submitReportUse(callBy(window, now, said, ['supervisor']), shell())).ok).toBe(true)
  const { rows } = await database.pool.query('select state from cases')
  const outcome = await forgetCase(rows[0].state, asked, shellOn(await database.application(), now))
  expect(outcome.ok).toBe(true)
  const view = await look('P-HN')
  expect(view.retold).toEqual([{ number: rows[0].state.number, description: null, result: null }])
  expect(view.report.state).toBe('submitted')
})

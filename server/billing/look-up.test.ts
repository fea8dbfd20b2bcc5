import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { submitCaseUse } from '../case/submit-case.ts'
import { moveAt, window } from '../case/taken-case.fixture.ts'
import { callBy } from '../report/november.fixture.ts'
import { account, type BillingDesk, billingDesk, hall, TOKEN } from './billing-desk.fixture.ts'
import { lookAtCaseUse } from './look-at-case.ts'

let desk: BillingDesk
beforeAll(async () => {
  desk = await billingDesk()
})
beforeEach(() => desk.anew())
afterAll(() => desk?.stop())

const acts = async (what: string) =>
  (
    await desk.database.pool.query<{ about: object }>('select about from acts where what = $1 order by at', [
      what,
    ])
  ).rows
const everythingKept = async () => {
  const { rows } = await desk.database.pool.query<{ all: string }>(
    `select string_agg(query_to_xml(format('select * from %I', tablename), true, true, '')::text, '') as all
     from pg_tables where schemaname = current_schema()`,
  )
  return rows[0]?.all ?? ''
}

test('a window is shown account, subscriptions, bills and charges, with what is abnormal, and it is on record', async () => {
  const view = await desk.look({ account })
  expect(view).toMatchObject({
    province: '浙江',
    gap: null,
    department: { id: 'D-ZJ-BILLING' },
    account: { account, state: 'active', owing: 0, partial: false },
  })
  if (!('gap' in view) || view.account === null) throw new Error('nothing was shown')
  const { charges, abnormal } = view.account
  expect(abnormal).toMatchObject([{ month: '2026-11', against: 'service' }])
  const found = charges.find((one) => one.month === '2026-11' && one.serviceName === abnormal[0]?.serviceName)
  expect(found?.amount).toBe((abnormal[0]?.usual ?? 0) * 12)
  expect(view.names[found?.sp ?? '']).toBeTruthy()
  const [act] = await acts('billingRead')
  expect(act?.about).toMatchObject({
    organisation: 'P-ZJ',
    fields: ['account', 'products', 'bills', 'charges'],
  })
  expect(JSON.stringify(act)).not.toContain(account)
  // Another reading of the same account bears the same mark.
  await desk.look({ account })
  expect(new Set((await acts('billingRead')).map((one) => JSON.stringify(one.about))).size).toBe(1)
})

test('nothing of it is kept', async () => {
  const view = await desk.look({ account })
  const name = 'gap' in view ? (view.account?.charges[0]?.serviceName ?? '') : ''
  expect(name).not.toBe('')
  const kept = await everythingKept()
  expect(kept).toContain('billing_connectors')
  for (const secret of [name, account, TOKEN]) expect(kept).not.toContain(secret)
})

async function takenAtHall(): Promise<string> {
  const body = {
    channel: 'businessHall',
    window: hall,
    customer: { account },
    kind: 'complaint',
    description: 'too much was charged',
    classification: { kind: 'complaint', category: 'feeSp', sp: 'SP-L21' },
  } as const
  const made = await submitCaseUse(callBy(hall, desk.now(), { body }), desk.shell())
  if (!made.ok) throw new Error(made.no.code)
  return made.value.number
}

test('of a case it is asked by whoever of the operator sees it, and stands in the record of disclosures', async () => {
  const number = await takenAtHall()
  const asked = async (by: string) => {
    const outcome = await lookAtCaseUse(callBy(by, desk.now(), { params: { number } }), desk.shell())
    return outcome.ok ? outcome.value.gap : outcome.no.code
  }
  expect(await asked(window)).toBe('notFound')
  expect(await asked(hall)).toBeNull()
  await moveAt(desk.shell(), number, 'forward', hall, desk.now(), { to: 'B-ZJ-HZ' })
  await moveAt(desk.shell(), number, 'forward', 'B-ZJ-HZ', desk.now(), { to: 'P-ZJ' })
  await moveAt(desk.shell(), number, 'dispatchToSp', 'P-ZJ', desk.now(), { to: 'SP-L21' })
  expect(await asked('SP-L21')).toBe('notAllowed')
  expect(await asked('P-ZJ')).toBeNull()
  const { rows } = await desk.database.pool.query(
    'select organisation, fields, reason from disclosures where number = $1 order by organisation',
    [number],
  )
  const given = { fields: ['account', 'products', 'bills', 'charges'], reason: null }
  expect(rows).toEqual(['P-ZJ', hall].map((organisation) => ({ organisation, ...given })))
})

test('an SP is shown nothing, whatever it types', async () => {
  expect(await desk.look({ account }, 'SP-N01')).toEqual({ code: 'notAllowed' })
  expect(await desk.look({ account }, 'W-SP-N01')).toEqual({ code: 'notAllowed' })
})

test('where billing is not interconnected there is the guide, and whom one asks', async () => {
  await desk.keep({ interconnected: false, guide: '请登录网上营业厅查询' }, 'N-CN', 'P-HN')
  expect(await desk.look({ account: 'ad0731000001@hn.example' }, window)).toEqual({
    ...{
      province: '湖南',
      account: null,
      gap: 'notInterconnected',
      guide: '请登录网上营业厅查询',
      names: {},
    },
    department: { id: 'D-HN-BILLING', name: expect.any(String) },
  })
})

test('an account that billing does not know is said to be unknown', async () => {
  expect(await desk.look({ account: 'nobody@zj.example' })).toMatchObject({
    account: null,
    gap: 'unknownAccount',
  })
})

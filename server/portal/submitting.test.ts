import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { publishedArticle } from '../knowledge/article.fixture.ts'
import { type PortalStage, portalStage, written } from './portal-stage.fixture.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let stage: PortalStage
beforeAll(async () => {
  database = await freshDatabase()
  stage = await portalStage(await database.application(), morning, {})
})
beforeEach(() => database.pool.query('truncate try_tallies'))
afterAll(async () => {
  await stage.app.close()
  await database.drop()
})

const submit = (body: object, key?: string) => stage.browser().ask('POST', '/api/portal/cases', body, key)
const cases = async () => {
  const { rows } = await database.pool.query<{ n: number }>('select count(*)::int as n from cases')
  return rows[0]?.n ?? 0
}

test('the website says what must be filled in, by the policy, and where accounts may belong', async () => {
  const { body } = await stage.browser().ask('GET', '/api/portal')
  expect(body).toMatchObject({
    open: true,
    // Nothing goes out here, so that no code could reach anybody.
    canFollow: false,
    required: {
      complaint: ['account', 'consumedAt', 'serviceContent', 'description', 'contact'],
      query: ['description'],
      consultation: ['description'],
    },
  })
  const places = body.places as { province: string; cities: string[] }[]
  expect(places.find((one) => one.province === '湖南')?.cities).toContain('长沙')
  const asked = await stage
    .browser()
    .ask('POST', '/api/portal/codes', { number: '26112300000000001', tail: '0001' })
  expect(asked.body.code).toBe('portalClosed')
})

test('what is missing or cannot be used is said of each field, and nothing is registered', async () => {
  const before = await cases()
  const { kind } = written
  const fields = async (body: object) => {
    const answer = await submit(body)
    return [answer.body.code, (answer.body.fields as { field: string }[])?.map((one) => one.field)]
  }
  expect(await fields({ kind })).toEqual([
    'validationFailed',
    ['account', 'consumedAt', 'serviceContent', 'description', 'contact'],
  ])
  for (const left of ['account', 'consumedAt', 'serviceContent', 'description'])
    expect(await fields({ ...written, [left]: ' ' })).toEqual([
      left === 'consumedAt' ? 'malformed' : 'validationFailed',
      [left],
    ])
  expect(await fields({ ...written, phone: '12', mail: 'nobody' })).toEqual([
    'validationFailed',
    ['phone', 'mail'],
  ])
  expect(await fields({ ...written, city: null })).toEqual(['validationFailed', ['city']])
  expect((await submit({ ...written, consumedAt: '2026-11-24T00:00:00+08:00' })).body.code).toBe(
    'notInFuture',
  )
  expect((await submit({ ...written, window: 'W-HN-CS-10000' })).body.code).toBe('malformed')
  expect(await cases()).toBe(before)
})

test('pressed twice, or many times at once, it is one case with one receipt', async () => {
  const before = await cases()
  const key = 'pressed-by-a-customer'
  const answers = await Promise.all(Array.from({ length: 8 }, () => submit(written, key)))
  expect(new Set(answers.map((one) => one.text)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect(await cases()).toBe(before + 1)
  expect((await submit({ ...written, description: '另一件事' }, key)).body.code).toBe('otherRequest')
})

test('it is a case of the self-service window, with the contact sealed', async () => {
  const number = String((await submit(written)).body.number)
  const { rows } = await database.pool.query('select main_window, state from cases where number = $1', [
    number,
  ])
  const { intake } = rows[0].state
  expect([rows[0].main_window, intake.channel]).toEqual(['W-CN-WEB', 'webSelfService'])
  expect(JSON.stringify(rows[0])).not.toContain('13900000001')
  expect(stage.shell.customers.open(intake.customer.contact)).toBe('13900000001 someone@example.cn')
})

test('an address that writes too much waits', async () => {
  const said: unknown[] = []
  for (let no = 0; no < 61; no++) said.push((await submit({ kind: 'query' })).body.code)
  expect(said.slice(0, 60)).toEqual(Array(60).fill('validationFailed'))
  expect(said[60]).toBe('tooManyAttempts')
})

test('only articles for customers are found, with nothing but their question and answer', async () => {
  await database.pool.query(
    `insert into people (id, login, name, created_at) values ('019a0000-0000-7000-8000-00000000000a', 'writer', 'W', now()),
      ('019a0000-0000-7000-8000-00000000000b', 'approver', 'A', now()) on conflict do nothing`,
  )
  const details = 'INSIDE-4711'
  await publishedArticle(stage.shell, morning, { audience: 'public', details }, 'N-CN')
  for (const audience of ['internal', 'partner'] as const)
    await publishedArticle(
      stage.shell,
      morning,
      { audience, title: '包月服务退订后当月还收费吗 内部口径', answer: '内部' },
      'N-CN',
    )
  const found = await stage.browser().ask('POST', '/api/portal/articles', { text: '退订后当月还收费吗' })
  expect(found.body.articles).toEqual([
    { id: expect.any(String), title: '包月服务退订后当月还收费吗', answer: expect.any(String) },
  ])
  expect(found.text).not.toContain(details)
})

test('whoever comes to the website finds how customers reach SPs and units, and nothing of who works there', async () => {
  const firm = { hotline: '0731-95', customerEmail: 'care@sp.example', services: '影视' }
  await database.pool.query(
    `insert into contact_directory (organisation, primary_contact, backup_contact, duty_hours, escalation)
     select id, '{"name":"卢若谷","phone":"13900010001"}', '{}', '', '处长' from unnest($1::text[]) as id`,
    [['SP-L11', 'SP-N01', 'P-HN']],
  )
  await database.pool.query(
    `insert into contact_terms (organisation, firm, valid_to) values
       ('SP-L11', $1, null), ('SP-N01', $1, '2020-01-01'), ('P-HN', '{}', null)`,
    [JSON.stringify(firm)],
  )
  const { status, body } = await stage.browser().ask('GET', '/api/portal/contacts')
  expect(status).toBe(200)
  const empty = { licence: '', address: '', representative: '' }
  expect(body.contacts).toEqual([
    expect.objectContaining({ kind: 'serviceProvider', province: '湖南', ...firm, ...empty }),
  ])
  expect(JSON.stringify(body)).not.toMatch(/卢若谷|13900010001|处长/)
})

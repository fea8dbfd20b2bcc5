import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OwnCase } from '#contract/portal/own-cases.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { moveAt } from '../../case/taken-case.fixture.ts'
import { giveContactTokens } from '../../customer/token-loop.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { type ReceivingServer, receivingServer } from '../../sending/testing/receiving-server.ts'
import { type Browser, type PortalStage, portalStage, signedIn, written } from '../portal-stage.fixture.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const contact = 'someone@example.cn'
const desk = 'W-CN-WEB'
const query = { kind: 'query', description: '查询上月帐单' }
let database: TestDatabase
let server: ReceivingServer
let stage: PortalStage
let own: Browser
beforeAll(async () => {
  server = await receivingServer()
})
beforeEach(async () => {
  database = await freshDatabase()
  server.taken.length = 0
  stage = await portalStage(await database.application(), morning, { mail: server.config })
  own = stage.browser()
  await signedIn(stage, own, server, contact)
})
afterEach(async () => {
  await stage.app.close()
  await database.drop()
})
afterAll(() => server.stop())

const at = (minutes: number) => {
  stage.now = plusMinutes(morning, minutes)
  return stage.now
}
/** Submitted by somebody who is not signed in. */
const submitted = async (body: object) => {
  const from = stage.browser('198.51.100.1')
  await database.pool.query('truncate try_tallies')
  return String((await from.ask('POST', '/api/portal/cases', body)).body.number)
}
const listed = async (browser = own, after = '') => {
  const answer = await browser.ask('GET', `/api/portal/account/cases${after}`)
  return answer.body as unknown as { readonly cases: readonly OwnCase[]; readonly next: string | null }
}
const numbers = async (browser = own) => (await listed(browser)).cases.map((one) => one.number)
const said = async (number: string, browser = own) =>
  (await browser.ask('GET', `/api/portal/account/cases/${number}`)).body.code ?? 'shown'
const moved = async (number: string, move: Parameters<typeof moveAt>[2], wish: object = {}) => {
  const done = await moveAt(stage.shell, number, move, desk, stage.now, { ...wish })
  if (!done.ok) throw new Error(`${move}: ${done.no.code}`)
}

describe('my cases', () => {
  test('are all that name what I have proved, however it was written, the newest first', async () => {
    const both = await submitted(written)
    at(1)
    const mail = await submitted({ ...query, mail: 'Someone@Example.cn' })
    at(2)
    await submitted({ ...query, mail: 'else@example.cn' })
    await submitted({ ...query, phone: '13900000001' })
    expect(await numbers()).toEqual([mail, both])
  })

  test('are found by the telephone too where a mail address was left beside it', async () => {
    const both = await submitted(written)
    await database.pool.query('update portal_accounts set contact = $1', [
      stage.shell.customers.seal('13900000001'),
    ])
    expect([await numbers(), await said(both)]).toEqual([[both], 'shown'])
    // Those that were taken in before there was a token for it are given one.
    await database.pool.query('update cases set telephone_token = null')
    expect(await numbers()).toEqual([])
    expect(await giveContactTokens(stage.shell)).toBe(1)
    expect([await numbers(), await giveContactTokens(stage.shell)]).toEqual([[both], 0])
  })

  test('say in plain words how each stands, what was promised, and what is needed of me', async () => {
    const number = await submitted(written)
    const [fresh] = (await listed()).cases
    expect(fresh).toMatchObject({
      ...{ number, kind: 'complaint', stage: { zh: '已收到' }, own: written.description },
      ...{ needed: null, answered: false, resolveDueAt: expect.stringMatching(/^2026-11-2/) },
    })
    at(5)
    await moved(number, 'accept')
    await moved(number, 'classify', { kind: 'complaint', category: 'general' })
    const until = instant('2026-11-25T09:00:00+08:00')
    await moved(number, 'hold', { reason: 'awaitCustomerInfo', until })
    expect((await listed()).cases).toMatchObject([{ needed: { until } }])
    await moved(number, 'resume')
    await moved(number, 'deliver', { note: '已退费', customerConfirmed: true })
    expect((await listed()).cases).toMatchObject([{ stage: { zh: '已答复' }, answered: true }])
  })

  test('come in pages that neither repeat nor leave out', async () => {
    const all: string[] = []
    for (let no = 0; no < 25; no++) {
      // Two at the same instant: their order is that of their ids.
      at(no - (no % 2))
      all.push(await submitted({ ...query, mail: contact }))
    }
    const first = await listed()
    const second = await listed(own, `?after=${first.next}`)
    expect([first.cases.length, second.cases.length, second.next]).toEqual([20, 5, null])
    const seen = [...first.cases, ...second.cases].map((one) => one.number)
    expect(seen.toSorted()).toEqual(all.toSorted())
    const times = [...first.cases, ...second.cases].map((one) => one.receivedAt)
    expect(times).toEqual(times.toSorted().reverse())
    expect((await own.ask('GET', '/api/portal/account/cases?after=x')).body.code).toBe('malformed')
  })
})

test('what is submitted while signed in is mine if it names what I proved, and the way I prefer stands first', async () => {
  await own.ask('PUT', '/api/portal/account', { way: 'mail' })
  const mine = await own.ask('POST', '/api/portal/cases', written)
  const forAnother = await own.ask('POST', '/api/portal/cases', { ...query, mail: 'else@example.cn' })
  expect([mine.body.own, forAnother.body.own]).toEqual([true, false])
  expect(await numbers()).toEqual([mine.body.number])
  const { rows } = await database.pool.query(
    `select state #>> '{intake,customer,contact}' as sealed from cases where number = $1`,
    [mine.body.number],
  )
  expect(stage.shell.customers.open(rows[0].sealed)).toBe('someone@example.cn 13900000001')
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Followed } from '#contract/portal/following.ts'
import type { OwnCase } from '#contract/portal/own-cases.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { moveAt } from '../../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../../database/testing/test-database.ts'
import { correctCustomerUse } from '../../privacy/correct-customer.ts'
import { erasePersonUse } from '../../privacy/erase-person.ts'
import { callBy } from '../../report/november.fixture.ts'
import { type ReceivingServer, receivingServer } from '../../sending/testing/receiving-server.ts'
import { type Browser, type PortalStage, portalStage, signedIn, written } from '../portal-stage.fixture.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const contact = 'someone@example.cn'
const desk = 'W-CN-WEB'
const nowhere = '26112300000999999'
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
const byStaff = <Body, Params = undefined>(body: Body, params?: Params) =>
  callBy<Params, undefined, Body>('N-CN', stage.now, { body, ...(params === undefined ? {} : { params }) }, [
    'administrator',
    'supervisor',
  ])

describe('a case of mine', () => {
  test('is opened without another code, and everything that following can do is done there', async () => {
    const number = await submitted(written)
    const path = `/api/portal/account/cases/${number}`
    const move = async (name: string, body: object) =>
      (await own.ask('POST', `${path}/moves/${name}`, body)).body as unknown as Followed
    expect((await own.ask('GET', path)).body).toMatchObject({ isProved: true, own: written.description })
    expect((await move('supplement', { text: '账单' })).added).toMatchObject([{ words: '账单' }])
    await move('remind', { text: '请快一些' })
    expect((await own.send(`${path}/files?name=bill.txt`, 'the bill')).body).toEqual({
      name: 'bill.txt',
      files: 1,
    })
    at(10)
    await moved(number, 'accept')
    await moved(number, 'classify', { kind: 'complaint', category: 'general' })
    await moved(number, 'deliver', { note: '已退费5元', customerConfirmed: true })
    const answered = (await own.ask('GET', path)).body as unknown as Followed
    expect(answered.told.map((one) => one.words)).toContain('已退费5元')
    expect((await move('reject', { text: '金额不对' })).round).toBe(2)
    await moved(number, 'deliver', { note: '又退5元', customerConfirmed: true })
    expect((await move('accept', { satisfaction: 'accepted' })).satisfaction).toBe('accepted')
  })

  test('is opened by nobody else: by another customer, a case session, the cookie of a desk, or nobody', async () => {
    const number = await submitted(written)
    const other = stage.browser('203.0.113.9')
    await signedIn(stage, other, server, 'else@example.cn')
    const atCase = stage.browser('203.0.113.10')
    await atCase.ask('POST', '/api/portal/cases', written)
    const staff = stage.browser('203.0.113.11')
    const token = own.cookies.beichen_customer ?? ''
    Object.assign(staff.cookies, { beichen_session: token, beichen_portal: token })
    for (const [who, code] of [
      [other, 'portalNotYours'],
      [atCase, 'portalNotSignedIn'],
      [staff, 'portalNotSignedIn'],
      [stage.browser(), 'portalNotSignedIn'],
    ] as const) {
      const path = `/api/portal/account/cases/${number}`
      expect((await who.ask('GET', path)).body.code).toBe(code)
      expect((await who.ask('POST', `${path}/moves/withdraw`, {})).body.code).toBe(code)
      expect((await who.send(`${path}/files?name=a.txt`, 'x')).body.code).toBe(code)
    }
    expect(await numbers(other)).toEqual([])
    const { rows } = await database.pool.query(
      `select state ->> 'status' as s from cases where number = $1`,
      [number],
    )
    expect(rows).toEqual([{ s: 'registered' }])
  })

  test('of somebody else is answered word for word as one that does not exist', async () => {
    const theirs = await submitted({ ...query, mail: 'else@example.cn' })
    const answers = []
    for (const number of [theirs, nowhere])
      answers.push((await own.ask('GET', `/api/portal/account/cases/${number}`)).text.replaceAll(number, 'N'))
    expect(answers[0]).toContain('portalNotYours')
    expect(answers[1]).toBe(answers[0])
  })

  test('moves to whom it belongs when staff correct the contact', async () => {
    const number = await submitted(written)
    const other = stage.browser('203.0.113.9')
    await signedIn(stage, other, server, 'right@example.cn')
    const correction = { contact: 'right@example.cn', reason: '用户来电更正联系方式' }
    const done = await correctCustomerUse(byStaff(correction, { number }), stage.shell)
    expect(done.ok).toBe(true)
    expect([await numbers(), await numbers(other)]).toEqual([[], [number]])
    expect([await said(number), await said(number, other)]).toEqual(['portalNotYours', 'shown'])
  })

  test('is there no more once it is forgotten, and the account of whoever asked for that is gone too', async () => {
    const number = await submitted(written)
    at(5)
    await moved(number, 'withdraw')
    expect(await numbers()).toEqual([number])
    const asked = { account: written.account, reason: '用户要求删除个人信息' }
    const done = await erasePersonUse(byStaff(asked), stage.shell as never)
    expect(done).toMatchObject({ ok: true, value: { forgotten: [number] } })
    expect((await own.ask('GET', '/api/portal/account')).body).toEqual({ account: null })
    await signedIn(stage, own, server, contact)
    expect([await numbers(), await said(number)]).toEqual([[], 'portalNotYours'])
  })

  test('that an SP is owed the answer to is not followed here', async () => {
    const number = await submitted(written)
    await database.pool.query(
      `update cases set state = jsonb_set(state, '{owedTo}', '"SP-L11"') where number = $1`,
      [number],
    )
    expect([await numbers(), await said(number)]).toEqual([[], 'portalNotYours'])
  })
})

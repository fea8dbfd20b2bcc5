import { describe, expect, test } from 'vitest'
import type { Followed } from '#contract/portal/following.ts'
import type { TestDatabase } from '../../database/testing/test-database.ts'
import { correctCustomerUse } from '../../privacy/correct-customer.ts'
import { erasePersonUse } from '../../privacy/erase-person.ts'
import { callBy } from '../../report/november.fixture.ts'
import type { ReceivingServer } from '../../sending/testing/receiving-server.ts'
import { type PortalStage, signedIn, written } from '../portal-stage.fixture.ts'
import { eachMorning } from '../testing/portal-morning.ts'
import { contact, type Mine, signedInOn } from './own-cases.fixture.ts'

const nowhere = '26112300000999999'
const query = { kind: 'query', description: '查询上月帐单' }
let database: TestDatabase
let server: ReceivingServer
let stage: PortalStage
let mine: Mine
eachMorning(async (it) => {
  ;({ database, server, stage } = it)
  mine = await signedInOn(it)
})

const byStaff = <Body, Params = undefined>(body: Body, params?: Params) =>
  callBy<Params, undefined, Body>('N-CN', stage.now, { body, ...(params === undefined ? {} : { params }) }, [
    'administrator',
    'supervisor',
  ])

describe('a case of mine', () => {
  test('is opened without another code, and everything that following can do is done there', async () => {
    const number = await mine.submitted(written)
    const path = `/api/portal/account/cases/${number}`
    const move = async (name: string, body: object) =>
      (await mine.own.ask('POST', `${path}/moves/${name}`, body)).body as unknown as Followed
    expect((await mine.own.ask('GET', path)).body).toMatchObject({ isProved: true, own: written.description })
    expect((await move('supplement', { text: '账单' })).added).toMatchObject([{ words: '账单' }])
    await move('remind', { text: '请快一些' })
    expect((await mine.own.send(`${path}/files?name=bill.txt`, 'the bill')).body).toEqual({
      name: 'bill.txt',
      files: 1,
    })
    mine.at(10)
    await mine.moved(number, 'accept')
    await mine.moved(number, 'classify', { kind: 'complaint', category: 'general' })
    await mine.moved(number, 'deliver', { note: '已退费5元', customerConfirmed: true })
    const answered = (await mine.own.ask('GET', path)).body as unknown as Followed
    expect(answered.told.map((one) => one.words)).toContain('已退费5元')
    expect((await move('reject', { text: '金额不对' })).round).toBe(2)
    await mine.moved(number, 'deliver', { note: '又退5元', customerConfirmed: true })
    expect((await move('accept', { satisfaction: 'accepted' })).satisfaction).toBe('accepted')
  })

  test('is opened by nobody else: by another customer, a case session, the cookie of a desk, or nobody', async () => {
    const number = await mine.submitted(written)
    const other = stage.browser('203.0.113.9')
    await signedIn(stage, other, server, 'else@example.cn')
    const atCase = stage.browser('203.0.113.10')
    await atCase.ask('POST', '/api/portal/cases', written)
    const staff = stage.browser('203.0.113.11')
    const token = mine.own.cookies.beichen_customer ?? ''
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
    expect(await mine.numbers(other)).toEqual([])
    const { rows } = await database.pool.query(
      `select state ->> 'status' as s from cases where number = $1`,
      [number],
    )
    expect(rows).toEqual([{ s: 'registered' }])
  })

  test('of somebody else is answered word for word as one that does not exist', async () => {
    const theirs = await mine.submitted({ ...query, mail: 'else@example.cn' })
    const answers = []
    for (const number of [theirs, nowhere])
      answers.push(
        (await mine.own.ask('GET', `/api/portal/account/cases/${number}`)).text.replaceAll(number, 'N'),
      )
    expect(answers[0]).toContain('portalNotYours')
    expect(answers[1]).toBe(answers[0])
  })

  test('moves to whom it belongs when staff correct the contact', async () => {
    const number = await mine.submitted(written)
    const other = stage.browser('203.0.113.9')
    await signedIn(stage, other, server, 'right@example.cn')
    const correction = { contact: 'right@example.cn', reason: '用户来电更正联系方式' }
    const done = await correctCustomerUse(byStaff(correction, { number }), stage.shell)
    expect(done.ok).toBe(true)
    expect([await mine.numbers(), await mine.numbers(other)]).toEqual([[], [number]])
    expect([await mine.said(number), await mine.said(number, other)]).toEqual(['portalNotYours', 'shown'])
  })

  test('is there no more once it is forgotten, and the account of whoever asked for that is gone too', async () => {
    const number = await mine.submitted(written)
    mine.at(5)
    await mine.moved(number, 'withdraw')
    expect(await mine.numbers()).toEqual([number])
    const asked = { account: written.account, reason: '用户要求删除个人信息' }
    const done = await erasePersonUse(byStaff(asked), stage.shell as never)
    expect(done).toMatchObject({ ok: true, value: { forgotten: [number] } })
    expect((await mine.own.ask('GET', '/api/portal/account')).body).toEqual({ account: null })
    await signedIn(stage, mine.own, server, contact)
    expect([await mine.numbers(), await mine.said(number)]).toEqual([[], 'portalNotYours'])
  })

  test('that an SP is owed the answer to is not followed here', async () => {
    const number = await mine.submitted(written)
    await database.pool.query(
      `update cases set state = jsonb_set(state, '{owedTo}', '"SP-L11"') where number = $1`,
      [number],
    )
    expect([await mine.numbers(), await mine.said(number)]).toEqual([[], 'portalNotYours'])
  })
})

import { expect, test } from 'vitest'
import type { Followed } from '#contract/portal/following.ts'
import { instant } from '#domain/time.ts'
import { showTimelineUse } from '../case/show-case.ts'
import type { TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import type { ReceivingServer } from '../sending/testing/receiving-server.ts'
import { type Browser, codeFor, type PortalStage, written } from './portal-stage.fixture.ts'
import { eachMorning, type Morning, morning } from './testing/portal-morning.ts'

const desk = 'W-CN-WEB'
const planted = [
  'NOTE-7c1 do not tell',
  'MSG-7c2 between us',
  'WHY-7c3 passing on',
  'BACK-7c4 returned',
  'CALL-7c5 talked to',
]
let database: TestDatabase
let server: ReceivingServer
let stage: PortalStage
let at: Morning['at']
let moved: Morning['moved']
eachMorning((it) => {
  ;({ database, server, stage, at, moved } = it)
})

test('a customer submits, follows with a code, adds, is answered, does not accept it, then accepts and rates', async () => {
  const own = stage.browser()
  const { body: receipt } = await own.ask('POST', '/api/portal/cases', written)
  const number = String(receipt.number)
  expect(receipt).toMatchObject({
    receivedAt: morning,
    firstReplyDueAt: expect.stringMatching(/^2026-11-23T/),
    resolveDueAt: expect.stringMatching(/^2026-11-2/),
  })
  at(10)
  const other = stage.browser('203.0.113.8')
  const { ticket, code } = await codeFor(stage, other, server, { number, tail: '0001' })
  expect((await other.ask('GET', '/api/portal/case')).body.code).toBe('portalSignInAgain')
  expect((await other.ask('POST', '/api/portal/session', { ticket, code: code ?? '' })).status).toBe(200)
  const seen = async () => (await other.ask('GET', '/api/portal/case')).body as unknown as Followed
  expect(await seen()).toMatchObject({
    stage: { zh: '已收到' },
    own: written.description,
    may: ['supplement', 'remind', 'withdraw'],
  })
  await other.ask('POST', '/api/portal/case/supplement', { text: '账单已上传' })
  await other.ask('POST', '/api/portal/case/remind', { text: '请快一些' })
  await workedOn(number)
  at(25)
  const answered = await seen()
  expect(answered).toMatchObject({ stage: { zh: '已答复' }, may: ['accept', 'reject'], round: 1 })
  expect(answered.told.map((one) => [one.isResult, one.words])).toEqual([
    [false, '正在核实'],
    [true, '已退费5元'],
  ])
  const again = await other.ask('POST', '/api/portal/case/reject', { text: '金额不对' })
  expect(again.body).toMatchObject({
    round: 2,
    status: 'inProgress',
    may: ['supplement', 'remind', 'withdraw'],
  })
  at(35)
  await moved(number, 'deliver', desk, { note: '又退5元', customerConfirmed: true })
  const end = await other.ask('POST', '/api/portal/case/accept', { satisfaction: 'accepted' })
  expect(end.body).toMatchObject({ status: 'closed', satisfaction: 'accepted', may: ['reject'] })
  expect((end.body as unknown as Followed).added.map((one) => one.words)).toEqual([
    '账单已上传',
    '请快一些',
    '金额不对',
  ])
})

/** The case is worked on, with remarks planted wherever people write something for each other. */
async function workedOn(number: string): Promise<void> {
  const [noted, messaged, passed, returned, called] = planted
  at(12)
  await moved(number, 'accept', desk)
  await moved(number, 'classify', desk, { kind: 'complaint', category: 'general' })
  await moved(number, 'note', desk, { text: noted })
  await moved(number, 'callAttempt', desk, { answered: false, note: called })
  await moved(number, 'reply', desk, { note: '正在核实' })
  await moved(number, 'reply', desk, { via: 'phone', note: called })
  await moved(number, 'forward', desk, { to: 'B-HN-CS', note: passed })
  await moved(number, 'message', desk, { to: 'B-HN-CS', text: messaged })
  await moved(number, 'return', 'B-HN-CS', { reason: returned })
  at(18)
  await moved(number, 'deliver', desk, { note: '已退费5元', customerConfirmed: true })
}

/** Enters with the code that is sent. */
async function prove(own: Browser, number: string): Promise<void> {
  const { ticket, code } = await codeFor(stage, own, server, { number, tail: '0001' })
  const entered = await own.ask('POST', '/api/portal/session', { ticket, code: code ?? '' })
  expect(entered.status).toBe(200)
}

test('whoever wrote a case, perhaps in the name of another, reads no answer and judges none without the code', async () => {
  const own = stage.browser()
  const number = String((await own.ask('POST', '/api/portal/cases', written)).body.number)
  await own.ask('POST', '/api/portal/case/supplement', { text: '账单已上传' })
  await workedOn(number)
  const seen = await own.ask('GET', '/api/portal/case')
  expect(seen.body).toMatchObject({ isProved: false, told: [], added: [], may: [], stage: { zh: '已答复' } })
  expect(seen.text).not.toContain('已退费5元')
  for (const [move, said] of [
    ['reject', { text: '没有解决' }],
    ['accept', { satisfaction: 'satisfied' }],
  ] as const) {
    const answer = await own.ask('POST', `/api/portal/case/${move}`, said)
    expect([answer.body.code, answer.text.includes('已退费5元')]).toEqual(['portalCodeFirst', false])
  }
  await prove(own, number)
  const after = (await own.ask('GET', '/api/portal/case')).body as unknown as Followed
  expect(after.told.map((one) => one.words)).toContain('已退费5元')
  expect(after.may).toEqual(['accept', 'reject'])
})

test('nothing that is said inside, and nobody of ours, is in any answer of the website', async () => {
  const own = stage.browser()
  const number = String((await own.ask('POST', '/api/portal/cases', written)).body.number)
  await prove(own, number)
  await workedOn(number)
  const answers = [
    await own.ask('GET', '/api/portal/case'),
    await own.ask('POST', '/api/portal/case/remind', { text: '' }),
    await own.ask('POST', '/api/portal/case/withdraw', {}),
    await own.ask('POST', '/api/portal/case/reject', { text: '没有解决' }),
    await own.ask('POST', '/api/portal/case/supplement', { text: '还有' }),
    await own.ask('POST', '/api/portal/case/reject', { text: '再说一次' }),
    await own.ask('GET', '/api/portal/case'),
  ]
  const all = answers.map((one) => one.text).join('\n')
  const units = stage.shell.reference.network().all.map((one) => one.id)
  for (const inside of [...planted, ...units, 'someone at', '13900000001', 'ad0731000001', 'customer'])
    expect([inside, all.includes(inside)]).toEqual([inside, false])
  expect(answers.map((one) => one.body.code ?? one.status)).toEqual([
    200,
    'moveNotAllowedNow',
    'moveNotAllowedNow',
    200,
    200,
    'moveNotAllowedNow',
    200,
  ])
})

test('the desk is told of what the customer does, and reads that it was the customer', async () => {
  const own = stage.browser()
  const number = String((await own.ask('POST', '/api/portal/cases', written)).body.number)
  await own.ask('POST', '/api/portal/case/supplement', { text: '账单已上传' })
  const { rows } = await database.pool.query(
    'select o.organisation, o.what from outbox o where o.number = $1 order by o.at, o.seq',
    [number],
  )
  expect(rows).toEqual([
    { organisation: desk, what: 'submitted' },
    { organisation: desk, what: 'supplemented' },
  ])
  const { rows: acted } = await database.pool.query(
    'select distinct j.person, j.organisation from journal j join cases c on c.id = j.case_id where c.number = $1',
    [number],
  )
  expect(acted).toEqual([{ person: 'customer', organisation: desk }])
  const line = await showTimelineUse(callBy(desk, stage.now, { params: { number } }), stage.shell)
  const people = line.ok ? line.value.entries.map((one) => one.person) : []
  expect(people).toEqual(['用户（网站自服务）', '用户（网站自服务）'])
})

test('what waits for the customer is asked for, with until when', async () => {
  const own = stage.browser()
  const number = String((await own.ask('POST', '/api/portal/cases', written)).body.number)
  at(5)
  await moved(number, 'accept', desk)
  await moved(number, 'classify', desk, { kind: 'complaint', category: 'general' })
  const until = instant('2026-11-25T09:00:00+08:00')
  await moved(number, 'hold', desk, { reason: 'awaitCustomerInfo', until })
  expect((await own.ask('GET', '/api/portal/case')).body).toMatchObject({ needed: { until } })
  await moved(number, 'resume', desk)
  expect((await own.ask('GET', '/api/portal/case')).body).toMatchObject({ needed: null })
})

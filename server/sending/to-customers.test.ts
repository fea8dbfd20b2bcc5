import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { followCases } from './follow-cases.ts'
import { messageOf } from './message-of.ts'
import { caseOfReference } from './reference.ts'
import { sendDue } from './send-due.ts'
import { complained, type SendingStage, sendingStage } from './sending-shell.fixture.ts'
import { claimSendings } from './sending-store.ts'
import { headerOf, type ReceivingServer, receivingServer, wordsOf } from './testing/receiving-server.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const reached = 'someone@example.cn'
let database: TestDatabase
let server: ReceivingServer
let stage: SendingStage
beforeAll(async () => {
  server = await receivingServer()
})
beforeEach(async () => {
  database = await freshDatabase()
  server.taken.length = 0
  server.refusing = () => null
  stage = await sendingStage(await database.application(), morning, { mail: server.config })
})
afterEach(() => database.drop())
afterAll(() => server.stop())

const follow = () => followCases(stage.shell, new Map(), stage.now)
const send = () => sendDue(stage.shell, stage.now)
const later = (minutes: number) => {
  stage.now = plusMinutes(stage.now, minutes)
}
async function rows() {
  const { rows: found } = await database.pool.query(
    'select id, template, state, attempts, failure, next_at, message_id from sendings order by id',
  )
  return found
}
async function placeOf(number: string) {
  const { rows: found } = await database.pool.query(
    'select shard_key as "shardKey", id from cases where number = $1',
    [number],
  )
  return found[0]
}

test('a receipt names the number and both promised times, and goes once though several look and send', async () => {
  const number = await complained(stage, reached)
  await Promise.all([follow(), follow(), follow()])
  await follow()
  await Promise.all([send(), send(), send()])
  await send()
  expect(server.taken.map((one) => one.to)).toEqual([[reached]])
  const [mail] = server.taken
  if (!mail) throw new Error('nothing was sent')
  expect(wordsOf(mail)).toContain(`编号 ${number}`)
  expect(wordsOf(mail)).toContain('最迟 2026-11-23 12:00 给您首次回复')
  expect(wordsOf(mail)).toContain('最迟 2026-11-26 09:00 告诉您处理结果')
  expect(headerOf(mail, 'Auto-Submitted')).toBe('auto-generated')
  expect(await rows()).toMatchObject([{ template: 'receipt', state: 'sent', attempts: 1, next_at: null }])
})

test('a person’s answer goes in their words, as no automatic mail, and an answer to it finds its case', async () => {
  const number = await complained(stage, reached)
  await follow()
  later(30)
  await moveAt(stage.shell, number, 'reply', window, stage.now, { via: 'mail', note: '正在核实，{number}' })
  await follow()
  await send()
  const mail = server.taken.find((one) => wordsOf(one).includes('正在核实，{number}'))
  if (!mail) throw new Error('the answer was not sent')
  expect(headerOf(mail, 'Auto-Submitted')).toBeNull()
  const place = await placeOf(number)
  for (const header of ['Message-ID', 'References', 'In-Reply-To']) {
    expect(caseOfReference(headerOf(mail, header) ?? '', stage.shell.customers)).toEqual(place)
  }
})

test('nothing of a customer is in the table to be read', async () => {
  const number = await complained(stage, reached)
  later(1)
  await moveAt(stage.shell, number, 'reply', window, stage.now, { via: 'mail', note: 'a secret of theirs' })
  await follow()
  const { rows: kept } = await database.pool.query('select s::text as whole from sendings s')
  expect(kept).toHaveLength(2)
  expect(kept.map((one) => one.whole).join()).not.toMatch(/someone|example\.cn.*secret|secret/)
})

test('what was not reached is tried again after a minute, with the same number of the message', async () => {
  await complained(stage, reached)
  await follow()
  server.refusing = (step) => (step === 'DATA' ? 451 : null)
  await send()
  const [waiting] = await rows()
  expect(waiting).toMatchObject({
    state: 'waiting',
    failure: 'refusedForNow',
    next_at: plusMinutes(morning, 1),
  })
  server.refusing = () => null
  expect(await send()).toBe(0)
  later(1)
  await send()
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, failure: null }])
  expect(server.taken.map((one) => headerOf(one, 'Message-ID'))).toEqual([waiting.message_id])
})

test('after five attempts more it is given up, and a server that is away counts like one that refuses', async () => {
  await complained(stage, reached)
  await follow()
  server.refusing = (step) => (step === 'RCPT TO' ? 450 : null)
  for (const minutes of [0, 1, 5, 30, 120, 360]) {
    later(minutes)
    expect(await send()).toBe(1)
  }
  expect(await rows()).toMatchObject([
    { state: 'dead', attempts: 6, failure: 'refusedForNow', next_at: null },
  ])
  later(100_000)
  expect(await send()).toBe(0)
})

test('a recipient that there is not is not tried twice; a sender that is not accepted is ours to mend', async () => {
  await complained(stage, 'nobody@example.cn')
  await follow()
  server.refusing = (step) => (step === 'RCPT TO' ? 550 : null)
  await send()
  expect(await rows()).toMatchObject([{ state: 'dead', attempts: 1, failure: 'recipientRefused' }])
  await complained(stage, reached)
  await follow()
  server.refusing = (step) => (step === 'MAIL FROM' ? 550 : null)
  await send()
  expect((await rows())[1]).toMatchObject({ state: 'waiting', failure: 'senderRefused' })
})

test('whoever sends and dies before it is kept leaves it to be sent again, under the same number', async () => {
  await complained(stage, reached)
  await follow()
  const db = through(stage.shell.pool, eyesOfSystem(stage.shell.reference.network()))
  const until = plusMinutes(stage.now, 5)
  const [claimed] = await claimSendings(db, { now: stage.now, until, most: 1 })
  if (!claimed) throw new Error('there was nothing to send')
  await stage.shell.outgoing?.channels.mail?.send(messageOf(claimed, stage.shell))
  later(4)
  expect(await send()).toBe(0)
  later(1)
  expect(await send()).toBe(1)
  expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }])
  const ids = server.taken.map((one) => headerOf(one, 'Message-ID'))
  expect([ids.length, new Set(ids).size]).toEqual([2, 1])
})

test('who is reached neither by mail nor otherwise is told nothing, and nobody waits for it', async () => {
  await complained(stage, '0731-88888888')
  await complained(stage, null)
  await follow()
  expect(await rows()).toEqual([])
})

test('nothing is told of before anybody looked, nor a day late', async () => {
  const number = await complained(stage, reached)
  later(2 * 24 * 60)
  await moveAt(stage.shell, number, 'reply', window, stage.now, { via: 'mail', note: '正在核实' })
  await follow()
  expect(await rows()).toMatchObject([{ template: 'reply' }])
})

test('what was undone is looked at again, and one case that cannot be told silences no other', async () => {
  const seen = new Map<string, number>()
  await complained(stage, reached)
  const { reference } = stage.shell
  const away = { ...reference, catchUp: () => Promise.reject(new Error('the database is away')) }
  await expect(followCases({ ...stage.shell, reference: away }, seen, stage.now)).rejects.toThrow('away')
  await complained(stage, 'other@example.cn')
  let opened = 0
  const open = (sealed: string) => {
    opened += 1
    if (opened === 1) throw new Error('a key is missing')
    return stage.shell.customers.open(sealed)
  }
  await followCases({ ...stage.shell, customers: { ...stage.shell.customers, open } }, seen, stage.now)
  expect(await rows()).toMatchObject([{ template: 'receipt' }])
})

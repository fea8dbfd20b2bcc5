import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { showTimelineUse } from '../case/show-case.ts'
import { branch, moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { giveUpSendingUse, repeatSendingUse } from './change-sending.ts'
import { followCases } from './follow-cases.ts'
import { listSendingsUse } from './list-sendings.ts'
import { reportDelivery } from './report-delivery.ts'
import { sendDue } from './send-due.ts'
import { complained, type SendingStage, sendingStage } from './sending-shell.fixture.ts'
import { type ReceivingServer, receivingServer } from './testing/receiving-server.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let server: ReceivingServer
let stage: SendingStage
let number: string
beforeAll(async () => {
  server = await receivingServer()
})
beforeEach(async () => {
  database = await freshDatabase()
  server.taken.length = 0
  server.refusing = () => null
  stage = await sendingStage(await database.application(), morning, { mail: server.config })
  number = await complained(stage, 'someone@example.cn')
  await followCases(stage.shell, new Map(), stage.now)
})
afterEach(() => database.drop())
afterAll(() => server.stop())

const send = () => sendDue(stage.shell, stage.now)
const call = <Said extends object>(said: Said, organisation = window) =>
  callBy(organisation, stage.now, said, ['supervisor']) as never
async function listed(organisation = window, state?: string) {
  const answer = await listSendingsUse(call({ query: { state } }, organisation), stage.shell)
  if (!answer.ok) throw new Error(answer.no.code)
  return answer.value
}
async function messageId(): Promise<string> {
  const { rows } = await database.pool.query('select message_id from sendings')
  return rows[0].message_id
}
async function acts() {
  const { rows } = await database.pool.query('select what, about from acts order by seq')
  return rows
}

test('what failed is listed with why and masked, to whoever sees the case, and to nobody else', async () => {
  server.refusing = (step) => (step === 'RCPT TO' ? 550 : null)
  await send()
  const { sendings, counts, channels } = await listed()
  expect(sendings).toMatchObject([
    {
      ...{ number, template: 'receipt', channel: 'mail', recipient: 's***@example.cn', state: 'dead' },
      ...{
        failure: 'recipientRefused',
        attempts: 1,
        mayRepeat: true,
        mayGiveUp: false,
        organisation: window,
      },
    },
  ])
  expect([counts, channels]).toEqual([{ waiting: 0, sending: 0, bounced: 0, dead: 1 }, ['mail']])
  expect((await listed('N-CN')).sendings).toHaveLength(1)
  expect((await listed('W-GD-GZ-10000')).sendings).toEqual([])
  expect((await listed(window, 'sent')).sendings).toEqual([])
  expect(await listSendingsUse(call({}, 'SP-L11'), stage.shell)).toMatchObject({
    no: { code: 'notYourTier' },
  })
})

test('sent again it goes, from its first attempt on, and that somebody did so is on record', async () => {
  server.refusing = (step) => (step === 'RCPT TO' ? 550 : null)
  await send()
  server.refusing = () => null
  const [{ id } = { id: '' }] = (await listed()).sendings
  const again = () => repeatSendingUse(call({ params: { id } }), stage.shell)
  expect(await again()).toEqual({ ok: true, value: { ok: true } })
  await send()
  expect(server.taken).toHaveLength(1)
  expect((await listed(window, 'sent')).sendings).toMatchObject([
    { state: 'sent', attempts: 1, failure: null },
  ])
  expect(await again()).toMatchObject({ ok: false, no: { code: 'conflict' } })
  expect(await acts()).toMatchObject([
    { what: 'sendingRepeated', about: { number, template: 'receipt', channel: 'mail' } },
  ])
})

test('what waits can be given up by whoever sees it, and then does not go', async () => {
  const [{ id } = { id: '' }] = (await listed()).sendings
  const giveUp = (organisation: string) =>
    giveUpSendingUse(call({ params: { id } }, organisation), stage.shell)
  expect(await giveUp('W-GD-GZ-10000')).toMatchObject({ no: { code: 'notFound' } })
  expect(await giveUp(window)).toMatchObject({ ok: true })
  expect(await send()).toBe(0)
  expect((await listed()).sendings).toMatchObject([{ state: 'dead', failure: 'givenUp', mayRepeat: true }])
  expect((await acts()).map((one) => one.what)).toEqual(['sendingGivenUp'])
})

test('what came back is known by its number and nothing else, and can be sent again', async () => {
  await send()
  const own = await messageId()
  const forged = own.replace(/\.bc\..*@/, '.bc.4300.0.0.0@')
  expect(await reportDelivery(forged, 'bounced', stage.shell)).toBe(false)
  expect(await reportDelivery('<something@else>', 'bounced', stage.shell)).toBe(false)
  expect(await reportDelivery(own, 'bounced', stage.shell)).toBe(true)
  expect((await listed()).sendings).toMatchObject([
    { state: 'bounced', failure: 'returned', mayRepeat: true },
  ])
  expect(await reportDelivery(own, 'delivered', stage.shell)).toBe(false)
})

test('what is said to have arrived is delivered, and no more than sent before', async () => {
  await send()
  expect((await listed(window, 'sent')).sendings).toHaveLength(1)
  expect(await reportDelivery(await messageId(), 'delivered', stage.shell)).toBe(true)
  expect((await listed(window, 'delivered')).sendings).toMatchObject([{ state: 'delivered', failure: null }])
})

test('a window learns of what is sent in its cases also when another has them', async () => {
  await moveAt(stage.shell, number, 'forward', window, plusMinutes(morning, 1), { to: branch })
  expect((await listed(branch)).sendings).toHaveLength(1)
  expect((await listed(window)).sendings).toHaveLength(1)
})

test('with what was said stands how it was sent, and that it came back', async () => {
  const read = async (organisation: string) => {
    const shown = await showTimelineUse(call({ params: { number }, query: {} }, organisation), stage.shell)
    return shown.ok ? shown.value.entries[0]?.facts.sending : shown.no.code
  }
  expect(await read(window)).toBe('waiting')
  await send()
  expect(await read(window)).toBe('sent')
  await reportDelivery(await messageId(), 'bounced', stage.shell)
  expect(await read(window)).toBe('bounced')
})

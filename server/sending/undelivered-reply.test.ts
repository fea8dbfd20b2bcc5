import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { clockOf } from '#domain/case/reading.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import { moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { followCases } from './follow-cases.ts'
import { followUndelivered } from './follow-undelivered.ts'
import { reportDelivery } from './report-delivery.ts'
import { sendDue } from './send-due.ts'
import { complained, type SendingStage, sendingStage } from './sending-shell.fixture.ts'
import { type ReceivingServer, receivingServer } from './testing/receiving-server.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let server: ReceivingServer
let stage: SendingStage
beforeAll(async () => {
  server = await receivingServer()
})
beforeEach(async () => {
  database = await freshDatabase()
  stage = await sendingStage(await database.application(), morning, { mail: server.config })
})
afterEach(() => database.drop())
afterAll(() => server.stop())

const at = (minutes: number) => {
  stage.now = plusMinutes(morning, minutes)
  return stage.now
}
const seen = () => followUndelivered(stage.shell, stage.now)

async function firstReply(number: string) {
  const db = through(database.pool, eyesOfSystem(stage.shell.reference.network()))
  const found = await loadCase(db, number)
  const clock = found && clockOf(found, 'firstReply')
  return clock && { verdict: clock.verdict, settledAt: clock.settledAt }
}

/** A complaint is answered by mail after half an hour; what the mail server took comes back. */
async function answeredInVain(): Promise<string> {
  const number = await complained(stage, 'someone@example.cn')
  await moveAt(stage.shell, number, 'reply', window, at(30), { via: 'mail', note: '正在核实' })
  await followCases(stage.shell, new Map(), stage.now)
  await sendDue(stage.shell, stage.now)
  expect(await firstReply(number)).toEqual({ verdict: 'met', settledAt: at(30) })
  expect(await seen()).toBe(0)
  const { rows } = await database.pool.query<{ id: string }>(
    `select message_id as id from sendings where template = 'reply'`,
  )
  expect(await reportDelivery(rows[0]?.id ?? '', 'bounced', stage.shell)).toBe(true)
  return number
}

test('a reply that comes back keeps no promise: the clock waits again, the desk is told, and it is said once', async () => {
  const number = await answeredInVain()
  at(40)
  expect(await seen()).toBe(1)
  expect(await seen()).toBe(0)
  expect(await firstReply(number)).toEqual({ verdict: null, settledAt: null })
  const { rows } = await database.pool.query(
    `select organisation from outbox where number = $1 and what = 'replyUndelivered'`,
    [number],
  )
  expect(rows).toEqual([{ organisation: window }])
})

test('who is then reached in time has been answered in time', async () => {
  const inTime = await answeredInVain()
  at(40)
  await seen()
  await moveAt(stage.shell, inTime, 'reply', window, at(60), { via: 'phone', note: '已电话说明' })
  expect(await firstReply(inTime)).toEqual({ verdict: 'met', settledAt: at(60) })
})

test('who is then reached too late has been answered too late, and the desk hears of the breach', async () => {
  const late = await answeredInVain()
  at(200)
  expect(await seen()).toBe(1)
  await moveAt(stage.shell, late, 'reply', window, at(201), { via: 'phone', note: '已电话说明' })
  expect(await firstReply(late)).toEqual({ verdict: 'breached', settledAt: at(201) })
})

test('where somebody called before the mail came back, that call counts', async () => {
  const number = await answeredInVain()
  await moveAt(stage.shell, number, 'reply', window, at(50), { via: 'phone', note: '已电话说明' })
  at(70)
  expect(await seen()).toBe(1)
  expect(await firstReply(number)).toEqual({ verdict: 'met', settledAt: at(50) })
})

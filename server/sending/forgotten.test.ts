import { afterAll, beforeAll, expect, test } from 'vitest'
import { instant, plusMinutes } from '#domain/time.ts'
import { moveAt, window } from '../case/taken-case.fixture.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { forgetCase } from '../privacy/forget-case.ts'
import { followCases } from './follow-cases.ts'
import { complained, type SendingStage, sendingStage } from './sending-shell.fixture.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
let database: TestDatabase
let stage: SendingStage
beforeAll(async () => {
  database = await freshDatabase()
  stage = await sendingStage(await database.application(), morning, { portal: true })
})
afterAll(() => database.drop())

test('what was written to a customer is forgotten with their case, and nothing is written about it any more', async () => {
  const web = { channel: 'webSelfService', window: 'W-CN-WEB' } as const
  const place = { consumedAt: morning, serviceContent: '包月' }
  const customer = {
    account: 'ad0731000001@hn.example',
    contact: '13900000001',
    province: '湖南',
    city: '长沙',
  }
  const [going, staying] = [
    await complained(stage, null, { ...web, ...place, customer }),
    await complained(stage, null, { ...web, ...place, customer }),
  ]
  await followCases(stage.shell, new Map(), stage.now)
  stage.now = plusMinutes(morning, 30)
  await moveAt(stage.shell, going, 'withdraw', 'W-CN-WEB', stage.now, { reason: '已解决' })
  const { rows } = await database.pool.query('select shard_key, id from cases where number = $1', [going])
  const asked = { now: stage.now, why: 'asked', person: 'somebody', organisation: window } as const
  const key = { shardKey: rows[0].shard_key, id: rows[0].id }
  expect(await forgetCase(key, asked, stage.shell)).toMatchObject({ ok: true })
  await followCases(stage.shell, new Map(), stage.now)
  const { rows: left } = await database.pool.query('select number from sendings')
  expect(left).toEqual([{ number: staying }])
})

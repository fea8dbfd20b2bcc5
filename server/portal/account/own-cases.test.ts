import { describe, expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { giveContactTokens } from '../../customer/token-loop.ts'
import type { TestDatabase } from '../../database/testing/test-database.ts'
import { type PortalStage, written } from '../portal-stage.fixture.ts'
import { eachMorning } from '../testing/portal-morning.ts'
import { contact, type Mine, signedInOn } from './own-cases.fixture.ts'

const query = { kind: 'query', description: '查询上月帐单' }
let database: TestDatabase
let stage: PortalStage
let mine: Mine
eachMorning(async (it) => {
  ;({ database, stage } = it)
  mine = await signedInOn(it)
})

describe('my cases', () => {
  test('are all that name what I have proved, however it was written, the newest first', async () => {
    const both = await mine.submitted(written)
    mine.at(1)
    const mail = await mine.submitted({ ...query, mail: 'Someone@Example.cn' })
    mine.at(2)
    await mine.submitted({ ...query, mail: 'else@example.cn' })
    await mine.submitted({ ...query, phone: '13900000001' })
    expect(await mine.numbers()).toEqual([mail, both])
  })

  test('are found by the telephone too where a mail address was left beside it', async () => {
    const both = await mine.submitted(written)
    await database.pool.query('update portal_accounts set contact = $1', [
      stage.shell.customers.seal('13900000001'),
    ])
    expect([await mine.numbers(), await mine.said(both)]).toEqual([[both], 'shown'])
    // Those that were taken in before there was a token for it are given one.
    await database.pool.query('update cases set telephone_token = null')
    expect(await mine.numbers()).toEqual([])
    expect(await giveContactTokens(stage.shell)).toBe(1)
    expect([await mine.numbers(), await giveContactTokens(stage.shell)]).toEqual([[both], 0])
  })

  test('say in plain words how each stands, what was promised, and what is needed of me', async () => {
    const number = await mine.submitted(written)
    const [fresh] = (await mine.listed()).cases
    expect(fresh).toMatchObject({
      ...{ number, kind: 'complaint', stage: { zh: '已收到' }, own: written.description },
      ...{ needed: null, answered: false, resolveDueAt: expect.stringMatching(/^2026-11-2/) },
    })
    mine.at(5)
    await mine.moved(number, 'accept')
    await mine.moved(number, 'classify', { kind: 'complaint', category: 'general' })
    const until = instant('2026-11-25T09:00:00+08:00')
    await mine.moved(number, 'hold', { reason: 'awaitCustomerInfo', until })
    expect((await mine.listed()).cases).toMatchObject([{ needed: { until } }])
    await mine.moved(number, 'resume')
    await mine.moved(number, 'deliver', { note: '已退费', customerConfirmed: true })
    expect((await mine.listed()).cases).toMatchObject([{ stage: { zh: '已答复' }, answered: true }])
  })

  test('come in pages that neither repeat nor leave out', async () => {
    const all: string[] = []
    for (let no = 0; no < 25; no++) {
      // Two at the same instant: their order is that of their ids.
      mine.at(no - (no % 2))
      all.push(await mine.submitted({ ...query, mail: contact }))
    }
    const first = await mine.listed()
    const second = await mine.listed(mine.own, `?after=${first.next}`)
    expect([first.cases.length, second.cases.length, second.next]).toEqual([20, 5, null])
    const seen = [...first.cases, ...second.cases].map((one) => one.number)
    expect(seen.toSorted()).toEqual(all.toSorted())
    const times = [...first.cases, ...second.cases].map((one) => one.receivedAt)
    expect(times).toEqual(times.toSorted().reverse())
    expect((await mine.own.ask('GET', '/api/portal/account/cases?after=x')).body.code).toBe('malformed')
  })
})

test('what is submitted while signed in is mine if it names what I proved, and the way I prefer stands first', async () => {
  await mine.own.ask('PUT', '/api/portal/account', { way: 'mail' })
  const named = await mine.own.ask('POST', '/api/portal/cases', written)
  const forAnother = await mine.own.ask('POST', '/api/portal/cases', { ...query, mail: 'else@example.cn' })
  expect([named.body.own, forAnother.body.own]).toEqual([true, false])
  expect(await mine.numbers()).toEqual([named.body.number])
  const { rows } = await database.pool.query(
    `select state #>> '{intake,customer,contact}' as sealed from cases where number = $1`,
    [named.body.number],
  )
  expect(stage.shell.customers.open(rows[0].sealed)).toBe('someone@example.cn 13900000001')
})

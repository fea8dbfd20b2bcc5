import { describe, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import type { TestDatabase } from '../database/testing/test-database.ts'
import type { ReceivingServer } from '../sending/testing/receiving-server.ts'
import { afterAnswers } from './after-answer.ts'
import { type Browser, codeFor, type PortalStage } from './portal-stage.fixture.ts'
import { eachMorning, morning, submittedBy } from './testing/portal-morning.ts'

const nowhere = '26112300000999999'
let database: TestDatabase
let server: ReceivingServer
let stage: PortalStage
let number: string
eachMorning(async (it) => {
  ;({ database, server, stage } = it)
  number = await submittedBy(it)
})

const asked = (browser: Browser, wanted = { number, tail: '0001' }) => codeFor(stage, browser, server, wanted)
const enter = async (browser: Browser, ticket: string, code: string | null) =>
  (await browser.ask('POST', '/api/portal/session', { ticket, code: code ?? '' })).body.code ?? 'in'
const otherThan = (code: string | null) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('who has a case here is not told', () => {
  test('the answer is the same for a case, for none, and for a wrong end of the telephone; only one of them is sent a code', async () => {
    const told: string[] = []
    for (const [no, wanted] of [
      { number, tail: '0001' },
      { number, tail: '9999' },
      { number: nowhere, tail: '0001' },
    ].entries()) {
      const answer = await stage.browser(`203.0.113.${no}`).ask('POST', '/api/portal/codes', wanted)
      told.push(
        JSON.stringify([answer.status, { ...answer.body, ticket: String(answer.body.ticket).length }]),
      )
    }
    expect(new Set(told).size).toBe(1)
    await afterAnswers()
    const { rows } = await database.pool.query(`select number from sendings where template = 'code'`)
    expect(rows).toEqual([{ number }])
  })

  test('it is answered before anybody looks: while the cases cannot be read, all the same', async () => {
    const client = await database.pool.connect()
    await client.query('begin')
    await client.query('lock table cases in access exclusive mode')
    const answer = await stage.browser().ask('POST', '/api/portal/codes', { number, tail: '0001' })
    await client.query('rollback')
    client.release()
    expect(answer.body).toEqual({ ticket: expect.stringMatching(/^[\w-]{43}$/), minutes: 10 })
  })

  test('a code that does not fit is told the same as one for a case that is none', async () => {
    const real = await asked(stage.browser())
    const none = await asked(stage.browser(), { number: nowhere, tail: '0001' })
    const said = [
      await stage
        .browser()
        .ask('POST', '/api/portal/session', { ticket: real.ticket, code: otherThan(real.code) }),
      await stage.browser().ask('POST', '/api/portal/session', { ticket: none.ticket, code: '123456' }),
      await stage.browser().ask('POST', '/api/portal/session', { ticket: 'x'.repeat(43), code: '123456' }),
    ]
    expect(new Set(said.map((one) => one.text)).size).toBe(1)
    expect(said[0]?.body.code).toBe('wrongCode')
  })
})

describe('a code is good', () => {
  test('once', async () => {
    const { ticket, code } = await asked(stage.browser())
    expect(await enter(stage.browser(), ticket, code)).toBe('in')
    expect(await enter(stage.browser(), ticket, code)).toBe('wrongCode')
  })

  test('at once or one after the other, for five tries', async () => {
    const { ticket, code } = await asked(stage.browser())
    const storm = Array.from({ length: 5 }, () => enter(stage.browser(), ticket, otherThan(code)))
    expect(new Set(await Promise.all(storm))).toEqual(new Set(['wrongCode']))
    expect(await enter(stage.browser(), ticket, code)).toBe('wrongCode')
  })

  test('for ten minutes', async () => {
    const [first, second] = [await asked(stage.browser()), await asked(stage.browser())]
    stage.now = plusMinutes(morning, 9)
    expect(await enter(stage.browser(), first.ticket, first.code)).toBe('in')
    stage.now = plusMinutes(morning, 10)
    expect(await enter(stage.browser(), second.ticket, second.code)).toBe('wrongCode')
  })

  test('with its own ticket only, and is not to be read in the database', async () => {
    const [first, second] = [await asked(stage.browser()), await asked(stage.browser())]
    expect(await enter(stage.browser(), first.ticket, second.code)).toBe('wrongCode')
    const { rows } = await database.pool.query(
      `select (select jsonb_agg(to_jsonb(c)) from portal_codes c)::text || (select jsonb_agg(to_jsonb(s)) from sendings s)::text as kept`,
    )
    for (const secret of [first.code, second.code, first.ticket, '13900000001'])
      expect(rows[0].kept).not.toContain(secret)
  })
})

describe('asking is limited', () => {
  test('for one number, whoever asks and whether there is such a case', async () => {
    for (const about of [number, nowhere]) {
      const said: unknown[] = []
      for (let no = 0; no < 7; no++) {
        const answer = await stage
          .browser(`198.51.${no}.1`)
          .ask('POST', '/api/portal/codes', { number: about, tail: '0001' })
        said.push(answer.body.code ?? 'taken')
      }
      expect(said).toEqual([...Array(6).fill('taken'), 'tooManyAttempts'])
    }
  })

  test('whoever does not know the end of the telephone keeps nobody out', async () => {
    for (let no = 0; no < 20; no++)
      await stage
        .browser(`198.51.${no}.1`)
        .ask('POST', '/api/portal/codes', { number, tail: String(5000 + no) })
    expect((await asked(stage.browser())).code).toMatch(/^\d{6}$/)
  })

  test('and a success does not clear what an address has tried', async () => {
    const own = stage.browser('192.0.2.9')
    for (let no = 0; no < 30; no++)
      await own.ask('POST', '/api/portal/session', { ticket: `${no}`.padStart(43, 'x'), code: '123456' })
    const { ticket, code } = await asked(own)
    expect(await enter(own, ticket, code)).toBe('in')
    const { rows } = await database.pool.query('select max(failures) as most from try_tallies')
    expect(rows[0].most).toBeGreaterThanOrEqual(30)
  })

  test('from one address', async () => {
    const ask = async (address: string, no: number) =>
      (
        await stage.browser(address).ask('POST', '/api/portal/session', {
          ticket: `${no}`.padStart(43, 'x'),
          code: '123456',
        })
      ).body.code
    const said: unknown[] = []
    for (let no = 0; no < 61; no++) said.push(await ask('192.0.2.1', no))
    expect(said.filter((one) => one === 'tooManyAttempts')).toHaveLength(1)
    expect(await ask('192.0.2.2', 100)).toBe('wrongCode')
  })
})

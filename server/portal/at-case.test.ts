import { describe, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import type { TestDatabase } from '../database/testing/test-database.ts'
import type { ReceivingServer } from '../sending/testing/receiving-server.ts'
import { type Browser, codeFor, type PortalStage } from './portal-stage.fixture.ts'
import { eachMorning, morning, submittedBy } from './testing/portal-morning.ts'

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

describe('being at a case', () => {
  test('is a cookie that no script reads, and that goes to the website alone', async () => {
    const payload = { kind: 'query', description: '查询', phone: '13900000002' }
    const given = await stage.app.inject({ method: 'POST', url: '/api/portal/cases', payload })
    expect(String(given.headers['set-cookie'])).toMatch(
      /^beichen_portal=[\w-]{43}; Path=\/api\/portal; HttpOnly; SameSite=Strict$/,
    )
  })

  test('is nothing at any desk, and a desk is nothing here', async () => {
    const own = stage.browser()
    const { ticket, code } = await asked(own)
    expect(await enter(own, ticket, code)).toBe('in')
    const token = own.cookies.beichen_portal ?? ''
    for (const cookies of [own.cookies, { beichen_session: token }]) {
      const desk = stage.browser()
      Object.assign(desk.cookies, cookies)
      for (const path of [
        `/api/cases/${number}`,
        `/api/cases/${number}/timeline`,
        '/api/session',
        '/api/queues',
      ])
        expect([path, (await desk.ask('GET', path)).body.code]).toEqual([path, 'notSignedIn'])
    }
    const staff = stage.browser()
    Object.assign(staff.cookies, { beichen_portal: 'y'.repeat(43), beichen_session: token })
    expect((await staff.ask('GET', '/api/portal/case')).body.code).toBe('portalSignInAgain')
  })

  test('is at one case, for half an hour, or until the customer leaves', async () => {
    const [own, other] = [stage.browser(), stage.browser()]
    for (const one of [own, other]) {
      const { ticket, code } = await asked(one)
      expect(await enter(one, ticket, code)).toBe('in')
    }
    expect((await own.ask('GET', '/api/portal/case')).body.number).toBe(number)
    const kept = { ...own.cookies }
    await own.ask('DELETE', '/api/portal/session')
    Object.assign(own.cookies, kept)
    expect((await own.ask('GET', '/api/portal/case')).body.code).toBe('portalSignInAgain')
    stage.now = plusMinutes(morning, 29)
    expect((await other.ask('GET', '/api/portal/case')).status).toBe(200)
    stage.now = plusMinutes(morning, 30)
    expect((await other.ask('GET', '/api/portal/case')).body.code).toBe('portalSignInAgain')
  })

  test('a case that an SP is owed the answer to is not followed here', async () => {
    await database.pool.query(
      `update cases set state = jsonb_set(state, '{owedTo}', '"SP-L11"') where number = $1`,
      [number],
    )
    expect((await asked(stage.browser())).code).toBe(null)
  })

  test('a write that comes with the cookie alone is not taken', async () => {
    const own = stage.browser()
    const { ticket, code } = await asked(own)
    await enter(own, ticket, code)
    const answer = await stage.app.inject({
      ...{ method: 'POST', url: '/api/portal/case/withdraw', payload: {}, cookies: own.cookies },
    })
    expect(answer.json()).toMatchObject({ code: 'unmarkedWrite' })
    const { rows } = await database.pool.query('select state from cases where number = $1', [number])
    expect(rows[0].state.status).toBe('registered')
  })
})

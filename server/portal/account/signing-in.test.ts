import { describe, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import type { TestDatabase } from '../../database/testing/test-database.ts'
import type { ReceivingServer } from '../../sending/testing/receiving-server.ts'
import {
  type Browser,
  type Coded,
  codeFor,
  type PortalStage,
  signedIn,
  signInCodeFor,
  written,
} from '../portal-stage.fixture.ts'
import { eachMorning, morning } from '../testing/portal-morning.ts'

const contact = 'someone@example.cn'
let database: TestDatabase
let server: ReceivingServer
let stage: PortalStage
eachMorning((it) => {
  ;({ database, server, stage } = it)
})

const enter = async (browser: Browser, ticket: string, code: string | null) =>
  (await browser.ask('POST', '/api/portal/account/session', { ticket, code: code ?? '' })).body.code ?? 'in'
const accountOf = async (browser: Browser) =>
  (await browser.ask('GET', '/api/portal/account')).body.account as Record<string, unknown> | null
const come = async (browser = stage.browser()) => {
  await signedIn(stage, browser, server, contact)
  return browser
}
const count = async (table: string) =>
  (await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n as number

describe('signing in', () => {
  test('takes a mail address or a telephone and the code that is sent there; the first time makes the account', async () => {
    const own = stage.browser()
    expect(await accountOf(own)).toBe(null)
    const { ticket, code } = await signInCodeFor(stage, own, server, ' Someone@Example.CN ')
    expect(server.taken.at(-1)?.to).toEqual([contact])
    expect(await count('portal_accounts')).toBe(0)
    expect(await enter(own, ticket, code)).toBe('in')
    expect(await accountOf(own)).toMatchObject({ contact, until: plusMinutes(morning, 120) })
    await come()
    expect(await count('portal_accounts')).toBe(1)
  })

  test('pressed on two devices at the same moment makes one account', async () => {
    const browsers = [stage.browser(), stage.browser('203.0.113.8')]
    const coded: Coded[] = []
    for (const one of browsers) coded.push(await signInCodeFor(stage, one, server, contact))
    const came = await Promise.all(
      browsers.map((one, no) => enter(one, coded[no]?.ticket ?? '', coded[no]?.code ?? null)),
    )
    expect(came).toEqual(['in', 'in'])
    expect(await count('portal_accounts')).toBe(1)
  })

  test('is answered the same whether the address is known, and a code is sent to either', async () => {
    await come()
    const told: string[] = []
    for (const one of [contact, 'nobody@example.cn']) {
      const answer = await stage.browser().ask('POST', '/api/portal/account/codes', { contact: one })
      told.push(
        JSON.stringify([answer.status, { ...answer.body, ticket: String(answer.body.ticket).length }]),
      )
    }
    expect(new Set(told).size).toBe(1)
    const { rows } = await database.pool.query(
      `select case_id, number, organisation, template from sendings where state = 'waiting'`,
    )
    expect(rows).toEqual(
      Array(2).fill({
        case_id: null,
        number: null,
        organisation: 'W-CN-WEB',
        template: 'signInCode',
      }),
    )
  })

  test('takes nothing that no code can be sent to', async () => {
    for (const one of ['13900000001', '0731 8888 7777', 'call me', 'a@example.cn b@example.cn', '  '])
      expect(
        (await stage.browser().ask('POST', '/api/portal/account/codes', { contact: one })).body,
      ).toMatchObject({
        code: 'validationFailed',
        fields: [{ field: 'contact' }],
      })
    expect(await count('portal_codes')).toBe(0)
  })

  test('takes a code once, for its own ticket, for five tries and ten minutes', async () => {
    const own = stage.browser()
    const [first, second, third] = [
      await signInCodeFor(stage, own, server, contact),
      await signInCodeFor(stage, own, server, contact),
      await signInCodeFor(stage, own, server, contact),
    ]
    expect(await enter(own, first.ticket, second.code)).toBe('wrongCode')
    expect(await enter(own, first.ticket, first.code)).toBe('in')
    expect(await enter(own, first.ticket, first.code)).toBe('wrongCode')
    const wrong = String((Number(third.code) + 1) % 1_000_000).padStart(6, '0')
    for (let no = 0; no < 5; no++) expect(await enter(own, third.ticket, wrong)).toBe('wrongCode')
    expect(await enter(own, third.ticket, third.code)).toBe('wrongCode')
    stage.now = plusMinutes(morning, 10)
    expect(await enter(own, second.ticket, second.code)).toBe('wrongCode')
  })

  test('a code for a case signs nobody in, and one for signing in opens no case', async () => {
    const own = stage.browser()
    const number = String((await own.ask('POST', '/api/portal/cases', written)).body.number)
    const forCase = await codeFor(stage, own, server, { number, tail: '0001' })
    expect(await enter(own, forCase.ticket, forCase.code)).toBe('wrongCode')
    const forAccount = await signInCodeFor(stage, own, server, contact)
    const { ticket, code } = forAccount
    const opened = await own.ask('POST', '/api/portal/session', { ticket, code: code ?? '' })
    expect(opened.body.code).toBe('wrongCode')
  })

  test('is limited for one address, whoever asks', async () => {
    const said: unknown[] = []
    for (let no = 0; no < 7; no++) {
      const from = stage.browser(`198.51.${no}.1`)
      const answer = await from.ask('POST', '/api/portal/account/codes', { contact })
      said.push(answer.body.code ?? 'taken')
    }
    expect(said).toEqual([...Array(6).fill('taken'), 'tooManyAttempts'])
  })
})

describe('being signed in', () => {
  test('is a cookie of the website that no script reads, and nothing at any desk', async () => {
    const { ticket, code } = await signInCodeFor(stage, stage.browser(), server, contact)
    const given = await stage.app.inject({
      ...{ method: 'POST', url: '/api/portal/account/session', payload: { ticket, code } },
    })
    const cookie = String(given.headers['set-cookie'])
    expect(cookie).toMatch(/^beichen_customer=[\w-]{43}; Path=\/api\/portal; HttpOnly; SameSite=Strict$/)
    const token = /=([\w-]{43})/.exec(cookie)?.[1] ?? ''
    const desk = stage.browser()
    Object.assign(desk.cookies, { beichen_customer: token, beichen_session: token, beichen_portal: token })
    for (const path of ['/api/session', '/api/queues'])
      expect([path, (await desk.ask('GET', path)).body.code]).toEqual([path, 'notSignedIn'])
    expect((await desk.ask('GET', '/api/portal/case')).body.code).toBe('portalSignInAgain')
    const bare = stage.app.inject({
      ...{ method: 'DELETE', url: '/api/portal/account', cookies: { beichen_customer: token } },
    })
    expect((await bare).json()).toMatchObject({ code: 'unmarkedWrite' })
  })

  test('ends by itself, by signing out here, and by signing out everywhere', async () => {
    const [here, there, last] = [await come(), await come(), await come()]
    const kept = { ...here.cookies }
    await here.ask('DELETE', '/api/portal/account/session')
    Object.assign(here.cookies, kept)
    expect([await accountOf(here), (await accountOf(there))?.contact]).toEqual([null, contact])
    await there.ask('DELETE', '/api/portal/account/sessions')
    expect([await accountOf(there), await accountOf(last)]).toEqual([null, null])
    const late = await come()
    stage.now = plusMinutes(morning, 119)
    expect(await accountOf(late)).not.toBe(null)
    stage.now = plusMinutes(morning, 120)
    expect(await accountOf(late)).toBe(null)
    for (const path of ['cases', 'cases/26112300000000001'])
      expect((await late.ask('GET', `/api/portal/account/${path}`)).body.code).toBe('portalNotSignedIn')
  })
})

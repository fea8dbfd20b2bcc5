import { describe, expect, test } from 'vitest'
import { plusMinutes } from '#domain/time.ts'
import type { TestDatabase } from '../../database/testing/test-database.ts'
import { forgetAll } from '../../privacy/forget-loop.ts'
import type { ReceivingServer } from '../../sending/testing/receiving-server.ts'
import { type Browser, type PortalStage, signedIn, written } from '../portal-stage.fixture.ts'
import { eachMorning, morning } from '../testing/portal-morning.ts'

const contact = 'someone@example.cn'
const wanted = {
  ...{ name: '李四', account: 'ad0731000001', province: '湖南', city: '长沙' },
  ...{ other: '13900000001', way: 'mail', language: 'en' },
}
let database: TestDatabase
let server: ReceivingServer
let stage: PortalStage
eachMorning((it) => {
  ;({ database, server, stage } = it)
})

const accountOf = async (browser: Browser) =>
  (await browser.ask('GET', '/api/portal/account')).body.account as Record<string, unknown> | null
const come = async (browser = stage.browser()) => {
  await signedIn(stage, browser, server, contact)
  return browser
}
const count = async (table: string) =>
  (await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n as number

describe('what is kept of a customer', () => {
  test('is what they want kept, and is to be read nowhere in the database', async () => {
    const own = await come()
    expect((await accountOf(own))?.kept).toMatchObject({ name: null, way: null })
    expect((await own.ask('PUT', '/api/portal/account', wanted)).body.kept).toEqual(wanted)
    expect((await accountOf(await come()))?.kept).toEqual(wanted)
    const { rows } = await database.pool.query(
      `select (select jsonb_agg(to_jsonb(a)) from portal_accounts a)::text || (select jsonb_agg(to_jsonb(s)) from portal_sessions s)::text
         || (select jsonb_agg(to_jsonb(s)) from sendings s)::text || (select jsonb_agg(to_jsonb(a)) from acts a)::text as kept`,
    )
    for (const personal of [contact, 'someone', '李四', 'ad0731000001', '13900000001', '长沙'])
      expect([personal, rows[0].kept.includes(personal)]).toEqual([personal, false])
    await own.ask('PUT', '/api/portal/account', {})
    expect((await accountOf(own))?.kept).toMatchObject({ name: null, account: null, language: null })
  })

  test('takes another way to be reached only where it is one', async () => {
    const own = await come()
    const answer = await own.ask('PUT', '/api/portal/account', { ...wanted, other: 'someone' })
    expect(answer.body).toMatchObject({ code: 'validationFailed', fields: [{ field: 'other' }] })
  })

  test('goes when the customer deletes the account; that it went is on record, and not whose it was', async () => {
    const own = await come()
    await own.ask('PUT', '/api/portal/account', wanted)
    const number = String((await own.ask('POST', '/api/portal/cases', written)).body.number)
    expect((await own.ask('DELETE', '/api/portal/account')).body).toEqual({ ok: true })
    expect([await accountOf(own), await count('portal_accounts')]).toEqual([null, 0])
    const { rows } = await database.pool.query(
      `select what, person, about from acts where what like 'customerAccount%' order by shard_key, seq`,
    )
    const account = expect.stringMatching(/^[0-9a-f-]{36}$/)
    expect(rows).toEqual([
      { what: 'customerAccountMade', person: 'customer', about: { account } },
      { what: 'customerAccountDeleted', person: 'customer', about: { account, because: 'asked' } },
    ])
    const again = await come()
    expect((await accountOf(again))?.kept).toMatchObject({ name: null })
    const { body } = await again.ask('GET', '/api/portal/account/cases')
    expect(body.cases).toMatchObject([{ number }])
  })

  test('is forgotten when nobody comes for two years, and codes go after a day', async () => {
    await come()
    const { files } = stage.shell as never as Parameters<typeof forgetAll>[0]
    const shell = { ...stage.shell, files }
    const codes = async () => count(`sendings where template = 'signInCode'`)
    await forgetAll(shell, plusMinutes(morning, 1439))
    expect([await count('portal_accounts'), await codes()]).toEqual([1, 1])
    await forgetAll(shell, plusMinutes(morning, 1441))
    expect([await count('portal_accounts'), await codes()]).toEqual([1, 0])
    await forgetAll(shell, plusMinutes(morning, 731 * 1440))
    expect(await count('portal_accounts')).toBe(0)
  })
})

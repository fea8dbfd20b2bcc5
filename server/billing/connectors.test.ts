import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callBy } from '../report/november.fixture.ts'
import { newSecretKey, secretsWith } from '../secrets/secrets.ts'
import { type BillingDesk, billingDesk, TOKEN } from './billing-desk.fixture.ts'
import { connectorsOf, placeOfToken, resealTokens } from './connector-store.ts'
import { listConnectorsUse } from './connectors.ts'

let desk: BillingDesk
beforeAll(async () => {
  desk = await billingDesk()
})
beforeEach(() => desk.anew())
afterAll(() => desk?.stop())

test('a place that the operator has not allowed is not asked; a token is not shown to another place', async () => {
  desk.allow([])
  expect(await desk.gap()).toBe('notAllowed')
  desk.allow([desk.billing.host])
  await desk.keep({ interconnected: true, baseUrl: desk.billing.baseUrl })
  expect(await desk.gap()).toBeNull()
  expect(await desk.keep({ interconnected: true, baseUrl: 'https://elsewhere.example' })).toMatchObject({
    hasToken: false,
  })
  await desk.keep({ interconnected: true, baseUrl: desk.billing.baseUrl })
  expect(await desk.gap()).toBe('refusedUs')
})

test.each([
  'http://billing.example',
  'ftp://billing.example',
  'https://a:b@billing.example',
  'https://b.example/?x=1',
])('%s is no address of a billing system', async (baseUrl) => {
  expect(await desk.keep({ interconnected: true, baseUrl })).toMatchObject({ fields: ['baseUrl'] })
})

test('a province says how it is reached, and the centre whether it is interconnected', async () => {
  const own = { baseUrl: 'https://billing.zj.example', guide: null }
  expect(await desk.keep({ interconnected: true, ...own }, 'P-ZJ')).toMatchObject(own)
  expect(await desk.keep({ interconnected: false, ...own }, 'P-ZJ')).toEqual({
    code: 'notAllowed',
    about: 'P-ZJ',
  })
  expect(await desk.keep({ interconnected: true, ...own }, 'P-HN')).toEqual({
    code: 'notFound',
    about: 'P-ZJ',
  })
  const listed = await listConnectorsUse(callBy('P-ZJ', desk.now(), {}, ['administrator']), desk.shell())
  expect(listed.ok && listed.value.connectors.map((one) => one.organisation)).toEqual(['P-ZJ'])
  expect(JSON.stringify(listed)).not.toContain(TOKEN)
})

test('a token that an older key has sealed is sealed anew, and still opens', async () => {
  const [old, newer] = [newSecretKey(), newSecretKey()]
  const place = placeOfToken('P-ZJ')
  const token = secretsWith(() => [old]).seal(TOKEN, place)
  await desk.database.pool.query(`update billing_connectors set token = $1 where organisation = 'P-ZJ'`, [
    token,
  ])
  await resealTokens(
    desk.database.pool,
    secretsWith(() => [newer, old]),
  )
  const [kept] = await connectorsOf(desk.database.pool, ['P-ZJ'])
  expect(secretsWith(() => [newer]).open(kept?.token ?? '', place)).toBe(TOKEN)
})

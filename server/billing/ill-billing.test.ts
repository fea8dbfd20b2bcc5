import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BillingDesk, billingDesk } from './billing-desk.fixture.ts'

let desk: BillingDesk
beforeAll(async () => {
  desk = await billingDesk()
})
beforeEach(() => desk.anew())
afterAll(() => desk?.stop())

test.each([
  ['silent', 'slow'],
  ['inTrouble', 'down'],
  ['broken', 'broken'],
  ['huge', 'tooLarge'],
  ['someoneElse', 'wrongCustomer'],
  ['elsewhere', 'broken'],
] as const)('a system that is %s gives nothing, and it is said why: %s', async (how, why) => {
  desk.billing.behave(how)
  expect(await desk.gap()).toBe(why)
})

test('a question that was lost on the way is asked once more', async () => {
  desk.billing.behave('onceInTrouble')
  expect(await desk.gap()).toBeNull()
})

test('a system that is gone is asked five times, then left alone for thirty seconds', async () => {
  desk.billing.behave('inTrouble')
  for (let one = 0; one < 5; one++) expect(await desk.gap()).toBe('down')
  const before = desk.billing.asked()
  expect(await desk.gap()).toBe('resting')
  expect(desk.billing.asked()).toBe(before)
  desk.billing.behave('well')
  desk.pass(0.5)
  expect(await desk.gap()).toBeNull()
})

test('a system that is not there at all is down', async () => {
  desk.allow(['127.0.0.1:9'])
  await desk.keep({ interconnected: true, baseUrl: 'http://127.0.0.1:9', accessToken: 'x' })
  expect(await desk.gap()).toBe('down')
})

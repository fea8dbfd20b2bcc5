import { expect, test } from 'vitest'
import { abnormalIn } from '#domain/billing/abnormal.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { instant } from '#domain/time.ts'
import { accountFrom } from '../billing/told.ts'
import { billedTo } from './billed.ts'

const now = instant('2026-11-27T09:00:00+08:00')
const providers = network.all.filter((one) => one.sp)
const seen = (account: string) => {
  const billed = billedTo(account, providers, now)
  return (
    billed && accountFrom(account, { ...billed, partial: false }, { zone: 'Asia/Shanghai', now, network })
  )
}

test('an account of the demonstration has the same bill each time, every SP on it is known', () => {
  const account = 'ad0731000104@hn.example'
  expect(billedTo(account, providers, now)).toEqual(billedTo(account, providers, now))
  const one = seen(account)
  expect(one?.charges.length).toBeGreaterThan(10)
  expect(one?.charges.every(({ spCode, sp }) => (spCode === null) === (sp === null))).toBe(true)
})

test('one account in three has something abnormal, and only this month', () => {
  const months = [100, 101, 102, 103, 104, 105].map((serial) =>
    seen(`ad0731000${serial}@hn.example`)?.abnormal.map((one) => one.month),
  )
  expect(months).toEqual([[], [], ['2026-11'], [], [], ['2026-11']])
  expect(abnormalIn({ charges: [], from: '2026-05', since: '2026-05' })).toEqual([])
})

test('whoever is no customer of the demonstration has no bill', () => {
  expect(billedTo('somebody', providers, now)).toBeNull()
})

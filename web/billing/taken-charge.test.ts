import { expect, test } from 'vitest'
import type { BillingAccount, BillingCharge } from '#contract/billing/account.ts'
import { takenAbnormal, takenFrom } from './taken-charge.ts'

const charge = (id: string, amount: number, day: string, serviceName = '音乐包月'): BillingCharge => ({
  ...{ id, amount, serviceName, month: '2026-11', spCode: '901', sp: 'SP-N01' },
  at: `2026-11-${day}T09:00:00.000Z`,
})
const account: BillingAccount = {
  ...{ account: 'a', state: 'active', owing: 0, partial: false, products: [], bills: [], abnormal: [] },
  charges: [charge('1', 20, '02'), charge('2', 50, '05'), charge('3', 90, '07', '其他')],
}
const found = { month: '2026-11', spCode: '901', sp: 'SP-N01', usual: 10, against: 'service' } as const

test('a charge is taken with its SP, service, amount and time', () => {
  expect(takenFrom(charge('1', 20, '02'))).toEqual({
    ...{ sp: 'SP-N01', serviceName: '音乐包月', month: '2026-11', amount: 20 },
    at: '2026-11-02T09:00:00.000Z',
  })
})

test('what is abnormal is taken as a whole, at the time of its largest charge', () => {
  expect(takenAbnormal({ ...found, serviceName: '音乐包月', amount: 70 }, account)).toMatchObject({
    amount: 70,
    at: '2026-11-05T09:00:00.000Z',
  })
  expect(takenAbnormal({ ...found, serviceName: null, amount: 160 }, account)).toMatchObject({
    serviceName: null,
    at: '2026-11-07T09:00:00.000Z',
  })
})

import { expect, test } from 'vitest'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import type { DeskCall } from '#contract/telephone/calls.ts'
import { callValues, isUntouched, withBlanksFilled } from './call-values.ts'
import type { IntakeValues } from './intake-body.ts'

const line = { id: 'W-1', name: '热线', channels: ['hotline10000'] }
const li: KnownCustomer = {
  ...{ account: 'ad1', name: '李四', contact: '13900000001', province: '湖南', city: '长沙' },
  ...{ masked: false, cases: [], ended: 0, lastAt: '2026-11-20T00:00:00.000Z' },
}
const call: DeskCall = {
  ...{ id: 'c', direction: 'in', standing: 'answered', window: 'W-1', channel: 'hotline10000' },
  ...{ number: '13900000001', at: '2026-11-23T01:05:00.000Z', about: null, customers: [li] },
}
const first: IntakeValues = { window: 'W-1', channel: 'hotline10000', via: 'phone', place: ['湖南', '长沙'] }

test('a call says how the customer is reached, where and when they called, and who they are', () => {
  const { submittedAt, ...said } = callValues(call, [line])
  expect(said).toEqual({
    ...{ account: 'ad1', name: '李四', contact: '13900000001', place: ['湖南', '长沙'], call: 'c' },
    ...{ window: 'W-1', channel: 'hotline10000', via: 'phone' },
  })
  expect(submittedAt?.format('YYYY-MM-DD HH:mm')).toBe('2026-11-23 09:05')
})

test('of two customers with one telephone it says neither, and of another’s line nothing', () => {
  const two = callValues({ ...call, customers: [li, { ...li, account: 'ad2' }] }, [line])
  expect([two.account, two.name, two.contact]).toEqual([undefined, undefined, '13900000001'])
  const elsewhere = callValues({ ...call, window: 'W-2' }, [line])
  expect([elsewhere.window, elsewhere.channel]).toEqual([undefined, undefined])
})

test('what one called a customer about did not come in at that instant', () => {
  expect(callValues({ ...call, direction: 'out' }, [line]).submittedAt).toBeUndefined()
})

test('a form on which only the beginnings stand is one on which nobody has typed', () => {
  expect(isUntouched({ ...first, contact: '', description: undefined } as never, first)).toBe(true)
  expect(isUntouched({ ...first, description: '说到一半' }, first)).toBe(false)
  expect(isUntouched({ ...first, place: ['湖南', '衡阳'] }, first)).toBe(false)
})

test('what was typed stays where only empty fields are filled', () => {
  const filled = withBlanksFilled({ ...first, name: '王五', contact: '' }, callValues(call, [line]))
  expect([filled.name, filled.contact, filled.account, filled.call]).toEqual([
    '王五',
    '13900000001',
    'ad1',
    'c',
  ])
})

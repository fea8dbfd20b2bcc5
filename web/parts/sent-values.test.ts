import dayjs from 'dayjs'
import { expect, test } from 'vitest'
import { placeOf } from './refusal-in-form.ts'
import { sentValues } from './sent-values.ts'

test('a picked time is the wall clock of the operator, wherever the machine stands', () => {
  expect(sentValues({ until: dayjs('2026-11-23 09:30:00') })).toEqual({ until: '2026-11-23T09:30:00+08:00' })
})

test('what was left empty is not sent; what is false or zero is', () => {
  const values = { note: '  ', to: undefined, sp: null, list: [], answered: false, amount: 0, text: ' a ' }
  expect(sentValues(values)).toEqual({ answered: false, amount: 0, text: 'a' })
})

test('lines of a list are cleaned one by one', () => {
  expect(sentValues({ charges: [{ sp: 'SP-1', serviceName: ' b ', amount: 2 }] })).toEqual({
    charges: [{ sp: 'SP-1', serviceName: 'b', amount: 2 }],
  })
})

test('a field of the server is found on the form, however the server writes it', () => {
  expect(placeOf('account')).toEqual(['account'])
  expect(placeOf('/customer/account')).toEqual(['account'])
  expect(placeOf('classification.sp')).toEqual(['sp'])
  expect(placeOf('body/charges/0/amount')).toEqual(['charges', 0, 'amount'])
})

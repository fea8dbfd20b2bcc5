import { expect, test } from 'vitest'
import { askedCustomer } from './asked-customer.ts'

const asked = (typed: string) => askedCustomer(typed, 4)

test('an account is asked for by its beginning', () => {
  expect(asked('hncs0731')).toEqual({ account: 'hncs0731' })
  expect(asked('1391')).toEqual({ account: '1391' })
  expect(asked('hn1')).toBeNull()
})

test('a telephone is asked for when it is complete', () => {
  expect(asked('13912345678')).toEqual({ contact: '13912345678' })
  expect(asked('0731-8123456')).toEqual({ contact: '0731-8123456' })
  expect(asked('1391234567')).toEqual({ account: '1391234567' })
})

test('words, pinyin and the number of a case are no customer', () => {
  expect([asked('转到工单'), asked('ltsj'), asked('changsha'), asked('20261127000000012')]).toEqual([
    null,
    null,
    null,
    null,
  ])
})

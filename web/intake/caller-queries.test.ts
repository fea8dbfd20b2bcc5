import { expect, test } from 'vitest'
import { isWholeContact } from './caller-queries.ts'

test.each([
  '13912345678',
  '139 1234 5678',
  '+86 13912345678',
  '0731-88887777',
  '8888777',
  'a.b@mail.example',
])('%s is enough to look somebody up by', (typed) => {
  expect(isWholeContact(typed)).toBe(true)
})

test.each(['', '1391234567', '+861391234567', '0731', '123456', 'a.b@mail', '王先生'])(
  '%s is not',
  (typed) => {
    expect(isWholeContact(typed)).toBe(false)
  },
)

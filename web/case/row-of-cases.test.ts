import { expect, test } from 'vitest'
import { beside, keepRow } from './row-of-cases.ts'

test('before and after a case are its neighbours in the list that was looked at', () => {
  keepRow(['1', '2', '3'])
  expect(beside('2')).toEqual({ before: '1', after: '3' })
  expect(beside('1')).toEqual({ before: null, after: '2' })
  expect(beside('3')).toEqual({ before: '2', after: null })
})

test('a case from elsewhere has no neighbours', () => {
  keepRow(['1', '2', '3'])
  expect(beside('9')).toEqual({ before: null, after: null })
})

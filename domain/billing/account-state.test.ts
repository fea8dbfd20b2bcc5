import { expect, test } from 'vitest'
import { accountState } from './account-state.ts'

test('an account stands as the best of its subscriptions, and is unknown without any', () => {
  expect(accountState([{ state: 'ended' }, { state: 'suspended' }])).toBe('suspended')
  expect(accountState([{ state: 'pending' }, { state: 'active' }])).toBe('active')
  expect(accountState([{ state: 'ended' }])).toBe('ended')
  expect(accountState([])).toBe('unknown')
})

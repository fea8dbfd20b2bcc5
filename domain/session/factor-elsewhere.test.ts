import { expect, test } from 'vitest'
import { saysSecondFactor } from './factor-elsewhere.ts'

test.each([
  [{ amr: ['pwd', 'mfa'] }, true],
  [{ amr: ['otp'] }, true],
  [{ acr: 'urn:operator:loa:mfa' }, true],
  [{ acr: 'MFA' }, true],
  [{ amr: ['pwd'], acr: 'urn:operator:loa:1' }, false],
  [{ acr: 'nomfa' }, false],
  [{ amr: 'mfa' }, false],
  [{}, false],
])('%j is a second factor: %s', (claims, wished) => {
  expect(saysSecondFactor(claims)).toBe(wished)
})

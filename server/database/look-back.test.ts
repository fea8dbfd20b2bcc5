import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import { instant } from '#domain/time.ts'
import { lookBack } from './look-back.ts'

const upTo = instant('2026-11-26T10:00:00Z')
const far = instant('2026-11-26T09:55:00Z')
const near = instant('2026-11-26T09:59:55Z')

test('whoever looks often looks far back first and near afterwards; whoever wants to be sure looks far each time', () => {
  const pool = {} as Pool
  expect([1, 2, 3].map(() => lookBack(pool, 'texts', upTo, true))).toEqual([far, near, near])
  expect([1, 2].map(() => lookBack(pool, 'texts', upTo, false))).toEqual([far, far])
  expect(lookBack(pool, 'facts', upTo, true)).toBe(far)
  expect(lookBack({} as Pool, 'texts', upTo, true)).toBe(far)
})

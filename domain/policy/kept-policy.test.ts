import { expect, test } from 'vitest'
import { type KeptPolicy, policyAsKept } from './kept-policy.ts'
import { seedPolicy } from './seed-policy.ts'

test('a version from before there were priorities is read with those of today, and its own categories as any other', () => {
  const old = Object.entries(seedPolicy.categories).map(([key, { priority: _, ...row }]) => [key, row])
  const [, plain] = old[0] ?? []
  const categories = { ...Object.fromEntries(old), ownKind: plain } as KeptPolicy['categories']
  const { ownKind, ...rest } = policyAsKept({ ...seedPolicy, categories }).categories
  expect(rest).toEqual(seedPolicy.categories)
  expect(ownKind?.priority).toBe('normal')
})

test('what a version says of its priorities is as it says', () => {
  const network = { ...(seedPolicy.categories.network as never as object), priority: 'low' } as never
  const read = policyAsKept({ ...seedPolicy, categories: { ...seedPolicy.categories, network } })
  expect(read.categories.network?.priority).toBe('low')
})

test('a version from before contacts had terms is read with ninety days and a reminder of fourteen', () => {
  const { verifyContactsDays, remindContactsDays, ...older } = seedPolicy
  expect([verifyContactsDays, remindContactsDays]).toEqual([90, 14])
  expect(policyAsKept(older)).toEqual(seedPolicy)
  expect(policyAsKept({ ...older, verifyContactsDays: 30 }).verifyContactsDays).toBe(30)
})

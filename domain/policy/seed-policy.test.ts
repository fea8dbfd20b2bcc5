import { expect, test } from 'vitest'
import { policyAsKept } from './kept-policy.ts'
import { seedPolicy } from './seed-policy.ts'

test('the limits are those of the manual, in minutes (R16–R24; A18, A19)', () => {
  const rows = Object.entries(seedPolicy.categories).map(([key, row]) => [
    key,
    row.firstReplyMinutes,
    row.resolveMinutes,
    row.spReplyMinutes,
    row.seedMandated,
  ])
  expect(rows).toEqual([
    ['consultation', 180, 4320, null, false],
    ['query', 180, 4320, null, false],
    ['network', 180, 720, null, true],
    ['feeSp', 180, 4320, 180, true],
    ['feeNoSp', 120, 4320, null, true],
    ['spService', 180, 4320, 180, true],
    ['general', 180, 4320, null, true],
    ['spOriginated', 120, 4320, null, true],
  ])
  expect(seedPolicy.spReplyMinutes).toBe(180)
})

test('clocks run in elapsed time, the limit itself is in time, a hold stops nothing (X1, X2, X9)', () => {
  expect(seedPolicy).toMatchObject({ clockMode: 'elapsed', boundary: 'inclusive', holdPausesClock: false })
  expect(seedPolicy).toMatchObject({ statutoryReplyDays: 15, statutoryRepairHours: { urban: 48, rural: 72 } })
  expect(seedPolicy.provisionalCategory.complaint).toBe('general')
})

test('a version from before a switch was there is read as shipped, and one that speaks of it as it says (X23)', () => {
  const { spMayCallCustomer, ...older } = seedPolicy
  expect(policyAsKept(older)).toEqual(seedPolicy)
  expect(spMayCallCustomer).toBe(true)
  expect(policyAsKept({ ...older, spMayCallCustomer: false }).spMayCallCustomer).toBe(false)
})

test('every promise is warned of at two thirds, and every ladder has its limit (X4)', () => {
  for (const clock of ['firstReply', 'resolve', 'spReply'] as const) {
    const rows = seedPolicy.ladder.filter((row) => row.clock === clock)
    expect(rows.map((row) => row.ring)).toEqual(['warning', 'breach', 'escalation'])
    expect(rows[0]?.at).toEqual({ fraction: [2, 3] })
  }
  const days = seedPolicy.ladder.filter((row) => row.clock === 'statutoryReply').map((row) => row.at)
  expect(days).toEqual([{ day: 10 }, { day: 13 }, { fraction: [1, 1] }])
})

import { expect, test } from 'vitest'
import { correctionsOf } from './corrections.ts'

test('what came out otherwise since is shown beside what was frozen, and nothing else', () => {
  const frozen = { acceptedCount: 12, complaintCount: 8, satisfactionRate: null, complaintMoM: 14.29 }
  expect(correctionsOf(frozen, frozen)).toEqual([])
  const now = { ...frozen, acceptedCount: 13, satisfactionRate: 50, complaintMoM: 0 }
  expect(correctionsOf(frozen, now)).toEqual([
    { figure: 'acceptedCount', frozen: 12, now: 13 },
    { figure: 'satisfactionRate', frozen: null, now: 50 },
  ])
})

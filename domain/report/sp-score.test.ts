import { expect, test } from 'vitest'
import { bj } from '../testing/play.ts'
import type { Instant } from '../time.ts'
import type { DispatchFacts } from './facts.ts'
import { promised } from './november.fixture.ts'
import { spScore } from './sp-score.ts'

function dispatch(from: string, answered: Instant | null, result: DispatchFacts['result']): DispatchFacts {
  const startedAt = bj(from)
  return { ...promised('spReply', startedAt, 180, answered), sp: 'SP-L11', startedAt, result }
}

const at = bj('11-30 18:00')

test('an SP is scored by what it answered within its three hours, to the minute (R18)', () => {
  const score = spScore(
    [
      dispatch('11-03 14:00', bj('11-03 17:00'), 'admitted'),
      dispatch('11-04 14:00', bj('11-04 19:00'), 'denied'),
      dispatch('11-05 14:00', bj('11-05 15:00'), 'returned'),
    ],
    at,
  )
  expect(score).toEqual({
    ...{ dispatched: 3, answered: 3, returned: 1, decided: 3, onTime: 2, late: 1 },
    ...{ onTimeRate: 66.67, averageAnswerHours: 3 },
  })
})

test('what is not due yet is not held against it, what is overdue is, and later dispatches do not count', () => {
  const open = [
    dispatch('11-30 15:00', null, null),
    dispatch('11-30 14:59', null, null),
    dispatch('11-30 18:01', null, null),
  ]
  expect(spScore(open, at)).toMatchObject({ dispatched: 2, answered: 0, decided: 1, late: 1, onTimeRate: 0 })
})

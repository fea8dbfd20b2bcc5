import { expect, test } from 'vitest'
import { policyAsKept } from '../policy/kept-policy.ts'
import { seedPolicy } from '../policy/seed-policy.ts'
import { bj } from '../testing/play.ts'
import { barsForgetting, type Ended, isFilePastItsTime, isPastItsTime, keptUntil } from './retention.ts'

const closed: Ended = { status: 'closed', closedAt: bj('2023-11-24 09:00'), kind: 'complaint' }
const { retention } = seedPolicy

test('a case is kept for three years after its end, then its time is over (PIPL 19)', () => {
  expect(keptUntil(closed, retention)).toBe(bj('2026-11-23 09:00'))
  expect(isPastItsTime(closed, false, retention, bj('2026-11-23 08:59'))).toBe(false)
  expect(isPastItsTime(closed, false, retention, bj('2026-11-23 09:00'))).toBe(true)
})

test('an open case, one under a legal hold and one that was forgotten are never forgotten, however old', () => {
  const late = bj('2099-01-01 00:00')
  const open: Ended = { status: 'inProgress', closedAt: null, kind: 'complaint' }
  const resolved: Ended = { status: 'resolved', closedAt: null, kind: 'complaint' }
  expect([open, resolved].map((one) => isPastItsTime(one, false, retention, late))).toEqual([false, false])
  expect(isPastItsTime(closed, true, retention, late)).toBe(false)
  const forgotten = { ...closed, forgottenAt: bj('2026-11-23 09:00') }
  expect(isPastItsTime(forgotten, false, retention, late)).toBe(false)
  expect([open, closed, forgotten].map((one) => barsForgetting(one, true))).toEqual([
    'caseNotEnded',
    'legalHold',
    'caseForgotten',
  ])
  for (const status of ['closed', 'cancelled', 'rejected'] as const) {
    expect([status, barsForgetting({ ...closed, status }, false)]).toEqual([status, null])
  }
})

test('the time is of the kind of the case; one of no kind is kept like a complaint, and null means for ever', () => {
  const cases = { consultation: 180, query: null, complaint: 1095 }
  const kinds = ['consultation', 'query', 'complaint', null] as const
  expect(kinds.map((kind) => keptUntil({ ...closed, kind }, { ...retention, cases }))).toEqual([
    bj('2024-05-22 09:00'),
    null,
    bj('2026-11-23 09:00'),
    bj('2026-11-23 09:00'),
  ])
})

test('recordings of calls go after a year, other files with the case', () => {
  const at = bj('2024-11-23 09:00')
  const past = (kind: 'recording' | 'image', onHold = false) =>
    isFilePastItsTime({ kind }, closed, onHold, retention, at)
  expect([past('recording'), past('image'), past('recording', true)]).toEqual([true, false, false])
})

test('by a version from before there were such rules nothing is forgotten', () => {
  const { retention: _, ...older } = seedPolicy
  const kept = policyAsKept(older).retention
  expect(isPastItsTime(closed, false, kept, bj('2099-01-01 00:00'))).toBe(false)
  expect(isFilePastItsTime({ kind: 'recording' }, closed, false, kept, bj('2099-01-01 00:00'))).toBe(false)
})

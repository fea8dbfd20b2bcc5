import { expect, test } from 'vitest'
import type { QueueRow } from '#contract/case/queue.ts'
import { isWithin, type Loaded } from './look-again.ts'

const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`
const row = (more: Partial<QueueRow>) =>
  ({ dueAt: at(12), receivedAt: at(9), changedAt: at(10), ...more }) as QueueRow
const page = (next: string | null): Loaded => ({
  page: { rows: [row({})], next, names: {}, now: at(11) },
  after: null,
})

test('what sorts behind the rows that are loaded is no news above them, in every order', () => {
  const loaded = [page('more')]
  expect(isWithin(row({ dueAt: at(11) }), loaded)).toBe(true)
  expect(isWithin(row({ dueAt: null }), loaded)).toBe(false)
  expect(isWithin(row({ receivedAt: at(8) }), loaded, 'oldest')).toBe(true)
  expect(isWithin(row({ receivedAt: at(8) }), loaded, 'newest')).toBe(false)
  expect(isWithin(row({ changedAt: at(11) }), loaded, 'changed')).toBe(true)
  expect(isWithin(row({ changedAt: at(11) }), loaded, 'quiet')).toBe(false)
})

test('in a list that is loaded to its end everything is among the rows', () => {
  expect(isWithin(row({ dueAt: null }), [page(null)])).toBe(true)
})

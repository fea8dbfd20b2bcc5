import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, millisecondsBetween, plusMinutes } from '../time.ts'
import { hourEdges } from './hours.ts'
import { staysAt } from './stays.ts'

const zone = 'Asia/Shanghai'
const anInstant = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
  .map((at) => instant(new Date(at).toISOString()))

test('the hours of the board are those of the wall clock, and the last of them has begun', () => {
  const edges = hourEdges(zone, instant('2026-11-27T09:30:00+08:00'))
  expect(edges).toHaveLength(25)
  expect(edges[0]).toBe(instant('2026-11-26T10:00:00+08:00'))
  expect(edges[24]).toBe(instant('2026-11-27T10:00:00+08:00'))
  expect(hourEdges(zone, instant('2026-11-27T09:00:00+08:00')).at(-2)).toBe(
    instant('2026-11-27T09:00:00+08:00'),
  )
})

test('an hour ends where the next begins, and now lies in the last', () => {
  fc.assert(
    fc.property(anInstant, (now) => {
      const edges = hourEdges(zone, now)
      const lengths = edges.slice(1).map((to, at) => millisecondsBetween(edges[at] ?? to, to))
      expect(new Set(lengths)).toEqual(new Set([3_600_000]))
      expect((edges.at(-2) ?? '') <= now && now < (edges.at(-1) ?? '')).toBe(true)
    }),
  )
})

test('a case has been where it is for one share of time and no other', () => {
  fc.assert(
    fc.property(anInstant, fc.integer({ min: 0, max: 10_000 }), (now, minutes) => {
      const since = plusMinutes(now, -minutes)
      const found = staysAt(now).filter(({ from, to }) => from <= since && since < to)
      expect(found).toHaveLength(1)
      expect(minutes >= (found[0]?.hours ?? 0) * 60 - 1).toBe(true)
    }),
  )
})

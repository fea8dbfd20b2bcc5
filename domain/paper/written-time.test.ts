import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bj } from '../testing/play.ts'
import { writtenTime } from './written-time.ts'

const zone = 'Asia/Shanghai'

test.each([
  '2026-11-22 09:05',
  '2026/11/22 9:05',
  '2026.11.22 9:05:00',
  '2026年11月22日 9时05分',
  '2026年11月22日9点5分',
  '2026-11-22T09:05:00',
  '2026-11-22T01:05:00Z',
  '2026-11-22T09:05:00+08:00',
  ' ２０２６-11-22　09：05 ',
])('%s is five past nine in the morning', (text) => {
  expect(writtenTime(text, zone, 'time')?.at).toBe(bj('11-22 09:05'))
})

test.each([
  '',
  '22.11.2026 09:05',
  '2026-11-22',
  '2026-13-01 09:05',
  '2026-11-22 25:00',
  '45983.378',
  '=NOW()',
  '今天',
])('%j is no time that can be made out', (text) => {
  expect(writtenTime(text, zone, 'time')).toBeNull()
})

test('every minute of a year is read as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 525_599 }), (minute) => {
      const wall = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes: minute })
      const text = wall.toString({ smallestUnit: 'minute' }).replace('T', ' ')
      expect(writtenTime(text, zone, 'time')?.at).toBe(bj(text))
    }),
  )
})

test('whatever is written, it is a time or none, and never a blow', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      writtenTime(text, zone, 'day')
    }),
  )
})

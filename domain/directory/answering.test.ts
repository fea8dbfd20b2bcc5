import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendars, Hours, OpeningHours } from '../calendar/calendar.ts'
import { calendars2026 } from '../calendar/notice-2026.fixture.ts'
import { isOpen } from '../calendar/opening.ts'
import { instant, plusMilliseconds, plusMinutes } from '../time.ts'
import { whoAnswers } from './answering.ts'
import type { Answering, Contact } from './row.ts'

const nobody: Contact = { name: '', role: '', phone: '', mobile: '', email: '' }
const reached = (phone: string): Contact => ({ ...nobody, name: '某人', phone })
const office: OpeningHours = { workday: [{ from: '09:00', to: '18:00' }], weekend: [], holiday: [] }
const row: Answering = {
  ...{
    primary: reached('0731-1'),
    backup: reached('0731-2'),
    onDuty: office,
    validFrom: null,
    validTo: null,
  },
}
const at = (wall: string) => instant(`${wall}+08:00`)
const answering = (wall: string, change: Partial<Answering> = {}) =>
  whoAnswers({ ...row, ...change }, calendars2026, at(wall))

test('within the hours of duty the first contact answers, at their end the backup already', () => {
  expect(answering('2026-11-23T09:00')).toEqual({
    who: 'primary',
    why: 'onDuty',
    until: at('2026-11-23T18:00'),
  })
  expect(answering('2026-11-23T18:00')).toEqual({
    who: 'backup',
    why: 'offDuty',
    until: at('2026-11-24T09:00'),
  })
})

test('a made-up working Saturday is on duty, a holiday on a weekday is not, and the wait goes over it', () => {
  expect(answering('2026-10-10T10:00').who).toBe('primary')
  expect(answering('2026-10-01T10:00')).toMatchObject({ who: 'backup', until: at('2026-10-08T09:00') })
})

test('a duty over midnight ends in the morning, and one round the clock does not end', () => {
  const night: Hours = [
    { from: '00:00', to: '08:00' },
    { from: '20:00', to: '24:00' },
  ]
  const onDuty = { workday: night, weekend: night, holiday: night }
  expect(answering('2026-11-23T23:00', { onDuty }).until).toBe(at('2026-11-24T08:00'))
  const all: Hours = [{ from: '00:00', to: '24:00' }]
  const always = { workday: all, weekend: all, holiday: all }
  expect(answering('2026-11-23T23:00', { onDuty: always })).toEqual({
    who: 'primary',
    why: 'onDuty',
    until: null,
  })
})

test('where the hours are not known it is the backup, where one can be reached it is that one', () => {
  expect(answering('2026-11-23T10:00', { onDuty: null })).toMatchObject({
    who: 'backup',
    why: 'hoursUnknown',
  })
  expect(answering('2026-11-22T10:00', { backup: nobody })).toMatchObject({ who: 'primary', why: 'onlyOne' })
  expect(answering('2026-11-23T10:00', { primary: nobody })).toMatchObject({ who: 'backup', why: 'onlyOne' })
  expect(answering('2026-11-23T10:00', { primary: nobody, backup: nobody }).who).toBe('nobody')
})

test('a row holds from its first day to the end of its last, on the wall of the operator', () => {
  const valid = { validFrom: '2026-11-01', validTo: '2026-11-30' }
  const who = (wall: string) => answering(wall, valid).who
  expect(['2026-10-31T23:59', '2026-11-01T00:00', '2026-11-30T23:59', '2026-12-01T00:00'].map(who)).toEqual([
    'nobody',
    'backup',
    'backup',
    'nobody',
  ])
})

const two = (n: number) => String(n).padStart(2, '0')
const hours: fc.Arbitrary<Hours> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) =>
    quarters.sort((a, b) => a - b).map((n) => `${two(Math.floor(n / 4))}:${two((n % 4) * 15)}`),
  )
  .map((times) =>
    Array.from({ length: times.length >> 1 }, (_, i) => ({
      from: times[2 * i] ?? '',
      to: times[2 * i + 1] ?? '',
    })),
  )
const duty = fc.record({ workday: hours, weekend: hours, holiday: hours })
const instants = fc
  .integer({ min: 0, max: 365 * 24 * 60 })
  .map((minutes) => plusMinutes(at('2026-01-01T00:00'), minutes))
const ways = fc.constantFrom(nobody, reached('0731-1'))

test('exactly one answers at every instant when there is a backup', () => {
  fc.assert(
    fc.property(instants, ways, fc.option(duty), (now, primary, onDuty) => {
      const { who } = whoAnswers({ ...row, primary, onDuty }, calendars2026, now)
      expect(['primary', 'backup']).toContain(who)
      if (primary === nobody || onDuty === null) expect(who).toBe('backup')
    }),
  )
})

test('it is the first contact just when the calendar is open, and nothing changes before it is said to', () => {
  fc.assert(
    fc.property(instants, duty, (now, onDuty) => {
      const kept: Calendars = { ...calendars2026, openingHours: { duty: onDuty } }
      const whoAt = (then: typeof now) => whoAnswers({ ...row, onDuty }, calendars2026, then).who
      const { who, until } = whoAnswers({ ...row, onDuty }, calendars2026, now)
      expect(who === 'primary').toBe(isOpen(kept, 'duty', now))
      if (until === null) return
      expect(until > now).toBe(true)
      expect([whoAt(plusMilliseconds(until, -1)), whoAt(until) === who]).toEqual([who, false])
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf } from '#domain/time.ts'
import { localDate, wallClock } from './local-time.ts'

const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
]
const zone = fc.constantFrom(...zones)
/** From 1900, when clocks went by the sun, to 2100; and around changes of the clocks in Berlin and on Apia. */
const milliseconds = fc.oneof(
  fc.integer({ min: -2_208_988_800_000, max: 4_102_444_800_000 }),
  ...['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2011-12-30T10:00Z', '1991-09-15T01:00Z'].map((text) => {
    const at = Temporal.Instant.from(text).epochMilliseconds
    return fc.integer({ min: at - 200_000_000, max: at + 200_000_000 })
  }),
)
const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)

test('the date of an instant is the one of Temporal in every zone', () => {
  fc.assert(
    fc.property(zone, milliseconds, (name, at) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name)
      expect(localDate(name, instantOf(at)).toString()).toBe(there.toPlainDate().toString())
    }),
    { numRuns: 1000 },
  )
})

test('a time of day comes to pass when Temporal says so, or when the clocks jump over it', () => {
  fc.assert(
    fc.property(zone, milliseconds, timeOfDay, (name, at, time) => {
      const date = localDate(name, instantOf(at))
      const found = wallClock(name, date, time)
      const zoned = date.toPlainDateTime(time).toZonedDateTime(name, { disambiguation: 'earlier' })
      const isShown = zoned.toPlainTime().equals(time)
      if (isShown) expect(found).toBe(zoned.epochMilliseconds)
      else expect(found).toBe(zoned.getTimeZoneTransition('next')?.epochMilliseconds)
    }),
    { numRuns: 1000 },
  )
})

test('the wall clock never turns round', () => {
  fc.assert(
    fc.property(
      zone,
      milliseconds,
      fc.array(timeOfDay, { minLength: 2, maxLength: 6 }),
      (name, at, times) => {
        const date = localDate(name, instantOf(at))
        const found = [...times].sort().map((time) => wallClock(name, date, time))
        expect(found).toEqual([...found].sort((a, b) => a - b))
      },
    ),
  )
})

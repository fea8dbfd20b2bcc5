import { expect, test } from 'vitest'
import { hoursAreSound, openingHours } from './opening-hours.ts'
import { seedCalendars } from './seed-calendars.ts'

test('every channel keeps a calendar there is', () => {
  for (const name of Object.values(seedCalendars.channelCalendar)) {
    expect(() => openingHours(seedCalendars, name)).not.toThrow()
  }
})

test('only the hall and the account manager keep business hours (R14, R15)', () => {
  const keeping = Object.entries(seedCalendars.channelCalendar).filter(([, name]) => name !== 'always')
  expect(keeping).toEqual([
    ['businessHall', 'hall'],
    ['accountManager', 'accountManager'],
  ])
})

test('the seed hours are sound and survive being kept as JSON', () => {
  for (const { workday, weekend, holiday } of Object.values(seedCalendars.openingHours)) {
    expect([workday, weekend, holiday].every(hoursAreSound)).toBe(true)
  }
  expect(JSON.parse(JSON.stringify(seedCalendars))).toEqual(seedCalendars)
})

import { expect, test } from 'vitest'
import type { Hours, OpeningHours } from './calendar.ts'
import { hoursAreSound, isRoundTheClock, neverOpens, openingHours, sameEveryDay } from './opening-hours.ts'
import { seedCalendars } from './seed-calendars.ts'

const hours = (...pairs: [string, string][]): Hours => pairs.map(([from, to]) => ({ from, to }))
const everyDay = (day: Hours): OpeningHours => ({ workday: day, weekend: day, holiday: day })

test('the hotline is open round the clock, the hall and the account manager are not', () => {
  expect(isRoundTheClock(openingHours(seedCalendars, 'always'))).toBe(true)
  expect(isRoundTheClock(openingHours(seedCalendars, 'hall'))).toBe(false)
  expect(isRoundTheClock(openingHours(seedCalendars, 'accountManager'))).toBe(false)
})

test('shifts without a gap are round the clock, a lunch break is not', () => {
  expect(isRoundTheClock(everyDay(hours(['00:00', '08:00'], ['08:00', '24:00'])))).toBe(true)
  expect(isRoundTheClock(everyDay(hours(['00:00', '12:00'], ['13:00', '24:00'])))).toBe(false)
  expect(isRoundTheClock(everyDay(hours(['08:00', '24:00'])))).toBe(false)
  expect(isRoundTheClock(everyDay([]))).toBe(false)
  expect(isRoundTheClock({ ...everyDay(hours(['00:00', '24:00'])), holiday: [] })).toBe(false)
})

test('a calendar may keep the same hours every day, or never open', () => {
  expect(sameEveryDay(everyDay(hours(['09:00', '18:00'])))).toBe(true)
  expect(sameEveryDay(openingHours(seedCalendars, 'hall'))).toBe(false)
  expect(neverOpens(everyDay([]))).toBe(true)
  expect(neverOpens(openingHours(seedCalendars, 'accountManager'))).toBe(false)
})

test('hours are entered as times of day, ascending and not overlapping', () => {
  expect(hoursAreSound([])).toBe(true)
  expect(hoursAreSound(hours(['00:00', '12:00'], ['12:00', '24:00']))).toBe(true)
  expect(hoursAreSound(hours(['09:00', '12:00'], ['11:00', '18:00']))).toBe(false)
  expect(hoursAreSound(hours(['13:00', '18:00'], ['09:00', '12:00']))).toBe(false)
  expect(hoursAreSound(hours(['18:00', '09:00']))).toBe(false)
  expect(hoursAreSound(hours(['09:00', '09:00']))).toBe(false)
  expect(hoursAreSound(hours(['9:00', '18:00']))).toBe(false)
  expect(hoursAreSound(hours(['09:00', '24:30']))).toBe(false)
})

test('a name the calendars do not have is a defect', () => {
  expect(() => openingHours(seedCalendars, 'night')).toThrow(RangeError)
})

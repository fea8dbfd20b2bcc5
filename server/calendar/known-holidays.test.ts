import { expect, test } from 'vitest'
import { notice2026 } from '#domain/calendar/notice-2026.fixture.ts'
import { knownYears } from './known-holidays.ts'

test('2026 is known as its notice has it', () => {
  expect(knownYears().find(({ year }) => year === 2026)).toEqual(notice2026)
})

test('2027 is not known: its notice has not been published', () => {
  expect(knownYears().some(({ year }) => year === 2027)).toBe(false)
})

test('the known years follow each other without a gap, each with its own days only', () => {
  const years = knownYears()
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i))
  for (const { year, holidays, makeupWorkdays } of years) {
    expect(
      [...holidays, ...makeupWorkdays].every((date) => Temporal.PlainDate.from(date).year === year),
    ).toBe(true)
    expect(makeupWorkdays.filter((date) => holidays.includes(date))).toEqual([])
  }
})

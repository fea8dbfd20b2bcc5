import { describe, expect, test } from 'vitest'
import { bj } from '../testing/play.ts'
import { plusMinutes } from '../time.ts'
import { type Article, nextReview, reviewAskedUntil, standingOf } from './article.ts'

const now = bj('11-23 09:00')
const days = (n: number) => plusMinutes(now, n * 24 * 60)
const article: Article = {
  ...{ reach: 43, published: 1, open: null, reviewDueAt: days(1), isTakenDown: false },
}

describe('where an article is in its life', () => {
  const open = { no: 2, is: 'proposed', writers: ['lin'] } as const
  test.each([
    ['read', {}, 'published'],
    ['read, with a newer version on its way', { open }, 'published'],
    ['not published yet', { published: null, open, reviewDueAt: null }, 'proposed'],
    ['not looked at in time', { reviewDueAt: now }, 'outdated'],
    ['taken down', { isTakenDown: true, open }, 'takenDown'],
  ] as const)('%s', (_what, change, standing) => {
    expect(standingOf({ ...article, ...change }, now)).toBe(standing)
  })
})

test('an article is believed for half a year, or until a day that its approver names, within a year', () => {
  expect(nextReview(null, now)).toBe(days(180))
  expect(nextReview(days(30), now)).toBe(days(30))
  expect(nextReview(days(366), now)).toBe(days(366))
  for (const day of [days(367), now, days(-1)]) expect(nextReview(day, now)).toBeNull()
})

test('its review is asked for a month before it is due', () => {
  expect(reviewAskedUntil(now)).toBe(days(30))
})

import { expect, test } from 'vitest'
import { type Changed, type News, newsOf } from './news.ts'
import { MOST_KEPT, recentNews } from './recent-news.ts'

const changed = (no: number, told: readonly string[] = []): Changed => ({
  ...{ number: String(no).padStart(17, '0'), version: no, told },
})

test('every piece of news fits a notification, has a place of its own, and none is left out', () => {
  const long = Array.from({ length: 8 }, (_, no) => `${no}`.repeat(64))
  const changes = Array.from({ length: 120 }, (_, no) => changed(no, no % 2 ? long : []))
  const pieces = newsOf(changes)
  expect(pieces.every((piece) => Buffer.byteLength(piece) < 8_000)).toBe(true)
  const news = pieces.map((piece) => JSON.parse(piece) as News)
  expect(news.flatMap((one) => one.cases)).toEqual(changes)
  expect(new Set(news.map((one) => one.id)).size).toBe(pieces.length)
  expect(newsOf([])).toEqual([])
})

test('what came after a place is known in its order, and nothing of a place that is not known', () => {
  const recent = recentNews()
  const start = recent.last()
  const one = { id: 'one', cases: [changed(1)] }
  const two = { id: 'two', cases: [changed(2)] }
  recent.add(one)
  recent.add(two)
  expect(recent.after(start)).toEqual([one, two])
  expect(recent.after('one')).toEqual([two])
  expect(recent.after('two')).toEqual([])
  expect(recent.after('never')).toBe(null)
  recent.beginAnew()
  expect(recent.after('two')).toBe(null)
  expect(recent.after(recent.last())).toEqual([])
})

test('the latest are kept, and what is too long ago is not guessed at', () => {
  const recent = recentNews()
  for (let no = 0; no < MOST_KEPT * 3; no++) recent.add({ id: `n${no}`, cases: [] })
  expect(recent.after(`n${MOST_KEPT * 3 - MOST_KEPT}`)).toHaveLength(MOST_KEPT - 1)
  expect(recent.after('n0')).toBe(null)
})

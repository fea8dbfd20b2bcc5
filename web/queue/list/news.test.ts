import { expect, test } from 'vitest'
import type { QueueRow } from '#contract/case/queue.ts'
import { folded, noNews } from './news.ts'

const row = (number: string, more: Partial<QueueRow> = {}) => ({ number, ...more }) as QueueRow
const found = (asked: string[], inside: QueueRow[] = [], elsewhere: QueueRow[] = []) => ({
  ...{ asked, inside, elsewhere },
  names: {},
})
const loaded = new Set(['1', '2'])

test('a case that is new in the list has come; one that is in it already is drawn as it is now', () => {
  const news = folded(noNews, found(['3', '1'], [row('3'), row('1', { remindCount: 2 })]), loaded)
  expect([...news.come]).toEqual(['3'])
  expect(news.fresh.get('1')?.remindCount).toBe(2)
  expect(news.left.size).toBe(0)
})

test('a case that is in the list no more has left it, for where it is seen to be, or for nobody knows where', () => {
  const news = folded(noNews, found(['1', '2'], [], [row('1', { holder: 'P-HN' })]), loaded)
  expect(news.left.get('1')?.holder).toBe('P-HN')
  expect(news.left.get('2')).toBeNull()
})

test('a case that comes back has not left; one that came and went has not come', () => {
  const first = folded(noNews, found(['1', '3'], [row('3')]), loaded)
  const then = folded(first, found(['1', '3'], [row('1')]), loaded)
  expect([then.left.size, then.come.size]).toEqual([0, 0])
})

test('a change elsewhere that the list never held is no news', () => {
  expect(folded(noNews, found(['9']), loaded)).toEqual(noNews)
})

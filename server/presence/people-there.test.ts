import { expect, test } from 'vitest'
import { type PageThere, peopleThere } from './people-there.ts'

const page = (name: string, more: Partial<PageThere> = {}): PageThere => ({
  ...{ number: '1', page: name, person: 'li', name: '李', organisation: 'P-HN', typing: null },
  ...more,
})

test('coming, typing and leaving are news; that one is still there is none', () => {
  const there = peopleThere()
  expect(there.hear(page('a'), 0)).toBe(true)
  expect(there.hear(page('a'), 10)).toBe(false)
  expect(there.hear(page('a', { typing: 'note' }), 20)).toBe(true)
  expect(there.at('1').map((one) => one.typing)).toEqual(['note'])
  expect(there.leave({ number: '1', page: 'a' })).toBe(true)
  expect(there.leave({ number: '1', page: 'a' })).toBe(false)
  expect(there.at('1')).toEqual([])
})

test('who is not heard of any more is forgotten, and their cases are named', () => {
  const there = peopleThere()
  there.hear(page('a'), 0)
  there.hear(page('b', { number: '2' }), 0)
  there.hear(page('b', { number: '2' }), 30)
  expect(there.forget(20)).toEqual(['1'])
  expect(there.at('1')).toEqual([])
  expect(there.at('2')).toHaveLength(1)
})

test('one person is not at one case on endless pages', () => {
  const there = peopleThere()
  for (let no = 0; no < 50; no++) there.hear(page(`p${no}`), no)
  there.hear(page('other', { person: 'wang' }), 50)
  expect(there.at('1').map((one) => one.page)).toEqual(['p45', 'p46', 'p47', 'p48', 'p49', 'other'])
})

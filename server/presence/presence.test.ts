import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Listener } from '../live/open-pages.ts'
import { presence } from './presence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Pages of people, and who of them was told of the case so far. */
function pagesOf(...people: readonly string[]) {
  const told: string[] = []
  const say = (textFor: (one: Listener) => string | null) => {
    for (const person of people)
      if (textFor({ person, organisation: 'P-HN' } as Listener) !== null) told.push(person)
  }
  return { say, told }
}

const heard = (person: string, more: object = {}) =>
  JSON.stringify({
    number: '1',
    page: `page-${person}`,
    person,
    name: person,
    organisation: 'P-HN',
    typing: null,
    ...more,
  })

test('only those who are at the case hear that somebody else came, typed or left', () => {
  const pages = pagesOf('li', 'wang', 'elsewhere')
  const people = presence(pages)
  people.hear(heard('li'))
  people.hear(heard('wang'))
  people.hear(heard('wang'))
  people.hear(heard('wang', { typing: 'note' }))
  people.hear(heard('li', { left: true }))
  expect(pages.told).toEqual(['li', 'li', 'wang'])
  people.stop()
})

test('who dies without a word is gone within a minute, and the others hear of it', () => {
  const pages = pagesOf('li', 'wang')
  const people = presence(pages)
  people.hear(heard('li'))
  people.hear(heard('wang'))
  vi.advanceTimersByTime(30_000)
  people.hear(heard('wang'))
  pages.told.length = 0
  vi.advanceTimersByTime(25_000)
  expect(people.there.at('1').map((one) => one.person)).toEqual(['wang'])
  expect(pages.told).toEqual(['wang'])
  people.stop()
})

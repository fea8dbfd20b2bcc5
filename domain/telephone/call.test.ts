import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, plusMinutes } from '../time.ts'
import {
  beganAt,
  type CallWord,
  type CallWords,
  desksNow,
  desksOf,
  endOf,
  firstHeard,
  holderOf,
  isAhead,
  standingOf,
  withWord,
} from './call.ts'

const now = instant('2026-11-23T09:00:00+08:00')
const at = (minutes: number) => plusMinutes(now, minutes)
const desk = (person: string) => ({ person, organisation: 'W-HN-CS-10000' })
const offered = (person: string, minutes = 0): CallWord => ({
  ...{ type: 'offered', desk: desk(person), at: at(minutes), heardAt: at(minutes) },
})
const answered = (person: string, minutes = 1): CallWord => ({
  ...{ type: 'answered', desk: desk(person), at: at(minutes), heardAt: at(minutes) },
})
const ended = (minutes = 3): CallWord => ({
  ...{ type: 'ended', answered: true, seconds: 120, at: at(minutes), heardAt: at(minutes) },
})
const said = (...words: readonly CallWord[]): CallWords => words.reduce(withWord, [] as CallWords)
const people = (words: CallWords, minutes = 3) => desksNow(words, at(minutes)).map((one) => one.person)

const word = fc.oneof(
  fc
    .record({ who: fc.constantFrom('li', 'wang', 'zhao'), minutes: fc.integer({ min: 0, max: 9 }) })
    .map((one) => offered(one.who, one.minutes)),
  fc
    .record({ who: fc.constantFrom('li', 'wang', 'zhao'), minutes: fc.integer({ min: 0, max: 9 }) })
    .map((one) => answered(one.who, one.minutes)),
  fc.integer({ min: 0, max: 9 }).map(ended),
)
/** A switch says each thing of a call in one way, but in any order and as often as it likes. */
const heard = fc
  .uniqueArray(word, {
    selector: (one) => `${one.type} ${'desk' in one ? one.desk?.person : ''}`,
    minLength: 1,
  })
  .chain((words) =>
    fc.tuple(
      fc.constant(words),
      fc.shuffledSubarray([...words, ...words, ...words], {
        minLength: words.length * 3,
        maxLength: words.length * 3,
      }),
    ),
  )

test('in which order and how often the words of a call are heard makes no difference', () => {
  fc.assert(
    fc.property(heard, ([once, often]) => {
      const [one, other] = [said(...once), said(...often)]
      expect(other).toEqual(one)
      expect([standingOf(other), holderOf(other), beganAt(other), endOf(other)]).toEqual([
        ...[standingOf(one), holderOf(one), beganAt(one), endOf(one)],
      ])
    }),
  )
})

test('a call that has ended is at no desk, whatever is heard afterwards; one that is answered is at one', () => {
  fc.assert(
    fc.property(heard, ([words]) => {
      const call = said(...words)
      const standing = standingOf(call)
      const here = desksNow(call, at(9))
      if (words.some((one) => one.type === 'ended')) expect([standing, here]).toEqual(['ended', []])
      else if (words.some((one) => one.type === 'answered')) expect(here).toHaveLength(1)
      else expect(here).toEqual(desksOf(call))
    }),
  )
})

test('it rings at everybody to whom it is offered, until one of them has it', () => {
  const ringing = said(offered('li'), offered('wang'))
  expect(people(ringing)).toEqual(['li', 'wang'])
  const taken = withWord(ringing, answered('wang'))
  expect(people(taken)).toEqual(['wang'])
  expect(people(withWord(taken, answered('zhao', 2)))).toEqual(['zhao'])
  expect(people(withWord(taken, ended()))).toEqual([])
})

test('one that somebody else took, whom we do not know, is at nobody’s desk', () => {
  const elsewhere: CallWord = { type: 'answered', desk: null, at: at(1), heardAt: at(1) }
  expect(people(said(offered('li'), elsewhere))).toEqual([])
})

test('what was said first stands', () => {
  const first = ended(3)
  const words = said(offered('li'), first)
  const again: CallWord = { type: 'ended', answered: false, seconds: 0, at: at(4), heardAt: at(4) }
  expect(withWord(words, again)).toBe(words)
  expect(firstHeard(words, again)).toEqual(first)
  expect(endOf(words)).toEqual(first)
})

test('a telephone of which nothing more is heard does not ring for ever', () => {
  expect(people(said(offered('li')), 10)).toEqual(['li'])
  expect(people(said(offered('li')), 11)).toEqual([])
  expect(people(said(offered('li'), answered('li', 1)), 241)).toEqual(['li'])
  expect(people(said(offered('li'), answered('li', 1)), 242)).toEqual([])
})

test('clocks of switches may be wrong by five minutes, and nothing is promised from the future', () => {
  expect([isAhead(at(5), now), isAhead(plusMinutes(now, 5.001), now)]).toEqual([false, true])
  expect(beganAt([{ type: 'offered', desk: null, at: at(4), heardAt: now }])).toBe(now)
})

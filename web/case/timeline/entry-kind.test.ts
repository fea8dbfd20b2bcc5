import { expect, test } from 'vitest'
import { timelineWords } from '../../words/timeline.ts'
import { belongs, kindOf, shares } from './entry-kind.ts'

const entry = (type: string, more: object = {}) => ({
  type,
  visibility: 'all' as const,
  organisation: 'W',
  to: null,
  ...more,
})

test('what the customer said, what they were told and a call to them are the conversation', () => {
  const talk = Object.keys(timelineWords.en.event).filter((type) => belongs(entry(type), 'talk', null))
  expect(talk.sort()).toEqual([
    'appealOpened',
    'callAttempted',
    'delivered',
    'reminded',
    'reopened',
    'replied',
    'replyUndelivered',
    'submitted',
    'supplemented',
    'withdrawn',
  ])
})

test('a note or a message is of the operator or for the SP, as it was written', () => {
  for (const type of ['noted', 'messaged']) {
    expect(kindOf(entry(type, { visibility: 'internal' }))).toBe('internal')
    expect(kindOf(entry(type, { visibility: 'partner' }))).toBe('partner')
  }
})

test('everything belongs to all and to exactly one share of it, also what is not known yet', () => {
  for (const type of [...Object.keys(timelineWords.en.event), 'somethingNew']) {
    const own = shares.filter((share) => belongs(entry(type, { visibility: 'internal' }), share, null))
    expect([type, own.length]).toEqual([type, 2])
  }
})

test('of an organisation is what it did and what was sent to it', () => {
  const sent = entry('forwarded', { to: 'B' })
  expect(belongs(sent, 'all', 'W')).toBe(true)
  expect(belongs(sent, 'all', 'B')).toBe(true)
  expect(belongs(sent, 'all', 'P')).toBe(false)
  expect(belongs(sent, 'talk', 'B')).toBe(false)
})

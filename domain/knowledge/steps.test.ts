import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles.ts'
import { network } from '../testing/network.fixture.ts'
import { bj } from '../testing/play.ts'
import { plusMinutes } from '../time.ts'
import type { Article } from './article.ts'
import { type ArticleStep, barsWriting, stepsFor, takeStep } from './steps.ts'

const now = bj('11-23 09:00')
const later = plusMinutes(now, 24 * 60)
const draft: Article = {
  ...{ reach: 43, published: null, reviewDueAt: null, isTakenDown: false },
  open: { no: 1, is: 'draft', writers: ['writer'] },
}
const proposed: Article = { ...draft, open: { no: 1, is: 'proposed', writers: ['writer'] } }
const published: Article = { ...draft, published: 1, open: null, reviewDueAt: later }

const person = (name: string, organisation: string, ...roles: Role[]) => ({
  ...{ person: name, organisation, roles },
})
const agent = person('writer', 'W-HN-CS-10000', 'agent')
const head = person('head', 'P-HN', 'unitHead')
const centre = person('centre', 'N-CN', 'supervisor')

const may = (article: Article, actor: typeof agent) => stepsFor({ article, actor, network, now })
function taken(step: ArticleStep, article: Article, actor: typeof agent, wish = {}) {
  const outcome = takeStep(
    step,
    { reason: 'it is wrong', reviewDueAt: null, ...wish },
    { article, actor, network, now },
  )
  return outcome.ok ? outcome.value : outcome.no
}

test('whoever answers customers writes; the province approves, and the article is read from then on', () => {
  expect(may(draft, agent)).toEqual(['propose', 'takeDown'])
  expect(taken('propose', draft, agent)).toEqual(proposed)
  expect(taken('publish', proposed, head)).toMatchObject({ published: 1, open: null, isTakenDown: false })
  expect(may(proposed, agent)).not.toContain('publish')
})

describe('who may not', () => {
  test('another province, a city that leads its windows, an SP', () => {
    for (const actor of [
      person('x', 'P-GD', 'unitHead', 'supervisor'),
      person('x', 'B-HN-CS', 'unitHead'),
      person('x', 'SP-L11', 'unitHead'),
    ])
      expect(may(proposed, actor)).not.toContain('publish')
    for (const actor of [person('x', 'W-GD-GZ-10000', 'agent'), person('x', 'SP-L11', 'spStaff', 'agent')])
      expect(barsWriting({ article: draft, actor, network })).toBe('articleNotYours')
  })

  test('the writer: another approves, also where somebody only mended it', () => {
    expect(taken('publish', proposed, person('writer', 'P-HN', 'supervisor'))).toBe('articleOwnVersion')
    const mended = { ...proposed, open: { no: 1, is: 'proposed', writers: ['writer', 'head'] } as const }
    expect(taken('publish', mended, head)).toBe('articleOwnVersion')
  })

  test('those of the nation are written and approved at the centre', () => {
    const national = { ...proposed, reach: null }
    expect(may(national, head)).toEqual([])
    expect(taken('publish', national, centre)).toMatchObject({ published: 1 })
  })
})

test('what is proposed is not written in; it goes back with a reason', () => {
  expect(barsWriting({ article: proposed, actor: agent, network })).toBe('articleNotNow')
  expect(taken('return', proposed, head, { reason: ' ' })).toBe('validationFailed')
  expect(taken('return', proposed, head)).toEqual(draft)
  expect(barsWriting({ article: draft, actor: agent, network })).toBeNull()
})

test('a published article is changed in a new version, and the old one is read until the new one is approved', () => {
  expect(barsWriting({ article: published, actor: agent, network })).toBeNull()
  const second = { ...published, open: { no: 2, is: 'proposed', writers: ['writer'] } as const }
  expect(taken('publish', second, head)).toMatchObject({ published: 2, open: null })
  expect(taken('return', second, head)).toMatchObject({ published: 1 })
})

test('a review says until when it is right, within a year', () => {
  expect(taken('confirm', published, head)).toMatchObject({ reviewDueAt: plusMinutes(now, 180 * 24 * 60) })
  expect(taken('confirm', { ...published, reviewDueAt: now }, head)).toMatchObject({ published: 1 })
  expect(taken('confirm', published, head, { reviewDueAt: now })).toBe('validationFailed')
  expect(taken('confirm', draft, head)).toBe('articleNotNow')
})

test('what is wrong is outdated at once, or taken down; the centre stops an article of any province', () => {
  expect(taken('outdate', published, head)).toMatchObject({ reviewDueAt: now })
  for (const actor of [head, centre])
    expect(taken('takeDown', published, actor)).toMatchObject({ isTakenDown: true })
  expect(taken('outdate', published, centre, { reason: null })).toBe('validationFailed')
  expect(may(published, centre)).toEqual(['outdate', 'takeDown'])
  expect(taken('takeDown', { ...published, isTakenDown: true }, head)).toBe('articleNotNow')
  expect(may(published, agent)).toEqual([])
})

test('what was taken down comes back as a new version that is approved', () => {
  const again = {
    ...published,
    isTakenDown: true,
    open: { no: 2, is: 'proposed', writers: ['writer'] } as const,
  }
  expect(taken('publish', again, head)).toMatchObject({ published: 2, isTakenDown: false })
})

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sortingNames } from '#domain/queue/sorting.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { reachOf } from '../queue/reach.ts'
import { callBy } from '../report/november.fixture.ts'
import type { CaseShell } from './perform-move.ts'
import { type QueueAsked, queueAsked } from './queue-asked.ts'
import { rowsCollected, rowsFound, rowsMet } from './queue-rows.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'
import { wayTo } from './way-to-page.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const later = plusMinutes(morning, 60)
const CASES = 6
let database: TestDatabase
let shell: CaseShell

beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
  for (let no = 0; no < CASES; no++) {
    const number = await taken(shell, plusMinutes(morning, no))
    const at = plusMinutes(morning, 30 - no)
    if (no % 2) await moveAt(shell, number, 'forward', window, at, { to: branch })
  }
})
afterAll(() => database.drop())

const by = (organisation: string) => callBy(organisation, later, {}) as never

function asked(said: Parameters<typeof queueAsked>[0], organisation = window): QueueAsked {
  const found = queueAsked(said, by(organisation), shell)
  if (!found.ok) throw new Error(found.no.code)
  return found.value
}

test('whoever walks meets the same page as is found otherwise, or knows that it was not met; whoever collects finds it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sortingNames),
      fc.constantFrom(window, branch),
      fc.record({ limit: fc.integer({ min: 0, max: CASES }), far: fc.nat(CASES - 1), after: fc.nat(CASES) }),
      async (sort, organisation, { limit, far, after }) => {
        const queue = asked({ queue: 'all', state: 'any', sort }, organisation)
        const all = await rowsFound(queue, { after: null, limit: CASES }, by(window), shell)
        const place = all[after - 1] ?? null
        const wanted = { after: place, limit }
        const found = await rowsFound(queue, wanted, by(organisation), shell)
        const met = await rowsMet(all[far]?.at ?? '', queue, wanted, by(organisation), shell)
        const within = found.filter(({ id }) => all.findIndex((row) => row.id === id) <= far)
        expect(met).toEqual(within.length > limit ? found : null)
        expect(await rowsCollected(queue, wanted, by(organisation), shell)).toEqual(found)
      },
    ),
    { numRuns: 60 },
  )
})

const depth = { looked: 1, walked: 4 }
async function way(said: Parameters<typeof queueAsked>[0], organisation = window) {
  const find = () => wayTo(asked(said, organisation), 1, by(organisation), shell, depth)
  await find()
  for (const sort of sortingNames) await reachOf(sort, later, shell, depth)
  return find()
}

test('a list of all is walked along by whoever sees enough of its beginning; whoever does not collects theirs', async () => {
  for (const sort of sortingNames) {
    const rows = await rowsFound(asked({ queue: 'all', state: 'any', sort }), whole, by(window), shell)
    expect([sort, await way({ queue: 'all', state: 'any', sort })]).toMatchObject([
      sort,
      { upTo: rows[4]?.at },
    ])
    expect([sort, await way({ queue: 'below', sort }, 'P-GD')]).toEqual([sort, 'collect'])
  }
  expect(await way({ queue: 'all', state: 'any' }, 'SP-L11')).toBe('collect')
})

test('what has ended is last in the order of what is due: nobody walks there', async () => {
  expect(await way({ queue: 'all', state: 'ended' })).toBe('usual')
  expect(await way({ queue: 'all', state: 'ended' }, 'P-GD')).toBe('collect')
  expect(await way({ queue: 'all', state: 'ended', sort: 'newest' })).toMatchObject({
    upTo: expect.anything(),
  })
})

test('what is asked for by name, and what an organisation holds, has an index of its own', async () => {
  for (const said of [
    { queue: 'mine' },
    { queue: 'tasks' },
    { queue: 'all', account: '1' },
    { queue: 'all', number: '2026' },
    { queue: 'all', numbers: '2026' },
  ] as const)
    expect([said, await way(said)]).toEqual([said, 'usual'])
})

test('how far an order reaches is waited for by nobody; among few cases all ways are short', async () => {
  const fresh = await caseShell(await database.application(), morning)
  const many = { looked: 2, walked: 20 }
  const find = () => wayTo(asked({ queue: 'all' }), 1, by(window), fresh, many)
  expect(await find()).toBe('collect')
  expect(await reachOf('due', later, fresh, many)).toEqual({ few: expect.anything(), many: null })
  expect(await find()).toBe('usual')
})

const whole = { after: null, limit: CASES }

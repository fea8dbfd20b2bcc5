import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sorting, sortingNames } from '#domain/queue/sorting.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import type { CaseShell } from './perform-move.ts'
import { type QueueAsked, queueAsked } from './queue-asked.ts'
import { rowsFound, rowsMet } from './queue-rows.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'
import { wayAlong } from './way-along.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
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

const by = (organisation: string) => callBy(organisation, plusMinutes(morning, 60), {}) as never

function asked(said: Parameters<typeof queueAsked>[0], organisation = window): QueueAsked {
  const found = queueAsked(said, by(organisation), shell)
  if (!found.ok) throw new Error(found.no.code)
  return found.value
}

test('whoever walks meets the same page as is found otherwise, or knows that it was not met', async () => {
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
        const met = await rowsMet(queue, wanted, all[far]?.at ?? '', by(organisation), shell)
        const within = found.filter(({ id }) => all.findIndex((row) => row.id === id) <= far)
        expect(met).toEqual(within.length > limit ? found : null)
      },
    ),
    { numRuns: 60 },
  )
})

const depth = { looked: 1, walked: 4 }
const way = (said: Parameters<typeof queueAsked>[0], organisation = window, deep = depth) =>
  wayAlong(asked(said, organisation), 1, by(organisation), { ...shell }, deep)

test('a list of all is walked along by whoever sees enough of its beginning', async () => {
  for (const sort of sortingNames) {
    const rows = await rowsFound(asked({ queue: 'all', state: 'any', sort }), whole, by(window), shell)
    expect([sort, await way({ queue: 'all', state: 'any', sort })]).toEqual([sort, rows[4]?.at])
  }
  // The newest was forwarded, and the newest two are all that is looked at.
  expect(await way({ queue: 'all', state: 'any', sort: 'newest' }, 'P-GD')).toBeNull()
})

test('what is asked for by name, what an organisation holds, and what has ended is not', async () => {
  for (const said of [
    { queue: 'mine' },
    { queue: 'tasks' },
    { queue: 'all', account: '1' },
    { queue: 'all', number: '2026' },
    { queue: 'all', numbers: '2026' },
    { queue: 'all', state: 'ended' },
  ] as const)
    expect([said, await way(said)]).toEqual([said, null])
})

test('nobody walks where there are few cases', async () => {
  const sort: Sorting = 'changed'
  const fresh = await caseShell(await database.application(), morning)
  const many = { looked: 2, walked: 20 }
  expect(await wayAlong(asked({ queue: 'all', sort }), 1, by(window), fresh, many)).toBeNull()
})

const whole = { after: null, limit: CASES }

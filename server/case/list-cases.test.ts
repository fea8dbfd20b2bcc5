import { afterAll, beforeAll, expect, test } from 'vitest'
import type { countQueues, listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import type { Sorting } from '#domain/queue/sorting.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy } from '../report/november.fixture.ts'
import { countQueuesUse } from './count-queues.ts'
import { findDuplicatesUse } from './find-duplicates.ts'
import { listCasesUse } from './list-cases.ts'
import type { CaseShell } from './perform-move.ts'
import { branch, caseShell, moveAt, taken, window } from './taken-case.fixture.ts'

const morning = instant('2026-11-23T09:00:00+08:00')
const later = (minutes: number) => plusMinutes(morning, minutes)
let database: TestDatabase
let shell: CaseShell
let numbers: string[]

beforeAll(async () => {
  database = await freshDatabase()
  shell = await caseShell(await database.application(), morning)
  numbers = []
  for (const minutes of [20, 0, 10, 5, 15]) numbers.push(await taken(shell, later(minutes)))
  await moveAt(shell, numbers[0] ?? '', 'forward', window, later(30), { to: branch })
  await moveAt(shell, numbers[1] ?? '', 'withdraw', window, later(31))
  await moveAt(shell, numbers[3] ?? '', 'note', window, later(32), { text: 'seen' })
})
afterAll(() => database.drop())

async function list(organisation: string, query: QueryOf<typeof listCases>) {
  const page = await listCasesUse(callBy(organisation, later(60), { query }) as never, shell)
  if (!page.ok) throw new Error(page.no.code)
  return page.value
}

test('a queue shows what the organisation holds, the soonest due first', async () => {
  const { rows } = await list(window, { queue: 'mine' })
  expect(rows.map((row) => row.number)).toEqual([numbers[3], numbers[2], numbers[4]])
  expect(rows[0]).toMatchObject({ dueAt: later(185), dueKind: 'firstReply', holder: window })
})

test('pages follow each other without gap or repetition', async () => {
  const first = await list(window, { queue: 'mine', limit: '2' })
  const second = await list(window, { queue: 'mine', limit: '2', after: first.next ?? '' })
  expect([...first.rows, ...second.rows].map((row) => row.number)).toEqual([
    numbers[3],
    numbers[2],
    numbers[4],
  ])
  expect(second.next).toBeNull()
})

test.each([
  ['due', [3, 2, 4]],
  ['oldest', [3, 2, 4]],
  ['newest', [4, 2, 3]],
  ['changed', [3, 4, 2]],
  ['quiet', [2, 4, 3]],
] as const)('in the order %s, pages follow each other without gap or repetition', async (sort, order) => {
  const first = await list(window, { queue: 'mine', limit: '2', sort })
  const second = await list(window, { queue: 'mine', limit: '2', sort, after: first.next ?? '' })
  const found = [...first.rows, ...second.rows].map((row) => row.number)
  expect(found).toEqual(order.map((at) => numbers[at]))
  expect(second.next).toBeNull()
})

test('the window follows what it answers and others hold; the ended are asked for', async () => {
  expect((await list(window, { queue: 'followed' })).rows.map((row) => row.number)).toEqual([numbers[0]])
  const ended = await list(window, { queue: 'all', state: 'ended' })
  expect(ended.rows.map((row) => row.number)).toEqual([numbers[1]])
})

test('counts are those of the lists', async () => {
  const counted = await countQueuesUse(callBy(window, later(130), {}) as never, shell)
  expect(counted).toMatchObject({
    ok: true,
    value: { mine: 3, followed: 1, tasks: 0, below: 1, dueWithinHour: 2 },
  })
})

test('what each filter of one click would leave of a queue is counted where it is asked for, as near as is asked', async () => {
  const quickOf = async (query: QueryOf<typeof countQueues>) => {
    const counted = await countQueuesUse(callBy(window, later(130), { query }) as never, shell)
    return counted.ok ? counted.value.quick : undefined
  }
  expect(await quickOf({})).toBeNull()
  const none = { byMe: 0, urgent: 0, breached: 0, waitingSp: 0, returned: 0, massFault: 0 }
  expect(await quickOf({ queue: 'mine' })).toEqual({ ...none, unassigned: 3, soon: 2 })
  expect(await quickOf({ queue: 'mine', soon: '30' })).toEqual({ ...none, unassigned: 3, soon: 0 })
  expect(await quickOf({ queue: 'followed', soon: '240' })).toEqual({ ...none, unassigned: 1, soon: 1 })
})

test('a queue is of those who take part and those above them', async () => {
  expect((await list('P-HN', { queue: 'all' })).rows).toHaveLength(4)
  expect((await list('N-CN', { queue: 'all' })).rows).toHaveLength(4)
  expect((await list('P-GD', { queue: 'all', state: 'any' })).rows).toHaveLength(0)
  expect((await list('SP-L11', { queue: 'all', state: 'any' })).rows).toHaveLength(0)
})

test('open cases of an account are found for every operator window, and for no SP', async () => {
  const query = { account: 'ad0731000001@hn.example' }
  const found = async (organisation: string) => {
    const answer = await findDuplicatesUse(callBy(organisation, later(60), { query }) as never, shell)
    return answer.ok ? answer.value.rows.length : -1
  }
  expect(await found('W-GD-GZ-HALL01')).toBe(4)
  expect(await found('W-SP-L11')).toBe(0)
})

test('a cursor that is none of ours is refused', async () => {
  const of = async (said: readonly unknown[], sort: Sorting) => {
    const after = Buffer.from(JSON.stringify(said)).toString('base64url')
    const query = { queue: 'mine', sort, after } as const
    const page = await listCasesUse(callBy(window, later(60), { query }) as never, shell)
    return page.ok ? 'taken' : page.no.code
  }
  const id = '01900000-0000-7000-8000-000000000000'
  expect(await of(['x', 'y'], 'due')).toBe('malformed')
  expect(await of(['2026-11-23 09:00:00+00', id], 'due')).toBe('taken')
  expect(await of(['2026-11-23 09:00:00+00', id], 'changed')).toBe('malformed')
  expect(await of(["2026-11-23T09:00:00.000Z' or true", id], 'changed')).toBe('malformed')
  expect(await of(['2026-02-30T09:00:00.000Z', id], 'changed')).toBe('malformed')
  expect(await of(['2026-11-23T09:00:00.000Z', id], 'changed')).toBe('taken')
  expect(await of(['2026-11-23T09:00:00.000Z', id], 'newest')).toBe('malformed')
})

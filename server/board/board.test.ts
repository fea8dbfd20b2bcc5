import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Board } from '#contract/board/board.ts'
import type { Case } from '#domain/case/case.ts'
import type { Condition, Filter } from '#domain/queue/filter.ts'
import { rows } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { listCasesUse } from '../case/list-cases.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy, insertUnits, recordPlay, shellOn } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'
import { showBoardUse } from './show-board.ts'

const now = instant('2026-11-27T09:30:00+08:00')
const desks = ['N-CN', 'P-HN', 'B-HN-CS', 'W-HN-CS-10000', 'P-GD', 'SP-L11']
let database: TestDatabase
let shell: Shell

const changes = fc.record({
  status: fc.constantFrom('accepted', 'inProgress', 'awaitingSp', 'onHold', 'resolved', 'closed'),
  category: fc.constantFrom('general', 'feeSp', 'network', null),
  sp: fc.constantFrom('SP-L11', 'SP-N01', null),
  dueIn: fc.constantFrom(-90, 0, 1, 30, 60, 61, 1440),
  breached: fc.boolean(),
  ago: fc.constantFrom(-40, 0, 29, 30, 31, 600, 1410, 1411, 5000),
  closedAgo: fc.constantFrom(0, 30, 31, 700, 1410, 1411),
  heldFor: fc.constantFrom(0, 59, 60, 61, 240, 1440, 4320, 9000),
})

/** The cases of November with what the board looks at changed at random. */
async function recordVariants(): Promise<void> {
  const plays = rows.map((row, index) => played(row, index))
  for (const [index, change] of fc.sample(changes, { numRuns: 120, seed: 11 }).entries()) {
    const play = plays[index % plays.length] as (typeof plays)[number]
    const { dueIn, breached, ago, closedAgo, heldFor, ...rest } = change
    const clocks = play.c.clocks.map((clock) => ({
      ...clock,
      ...{ dueAt: plusMinutes(now, dueIn), settledAt: null, stopped: null },
      verdict: breached ? ('breached' as const) : null,
    }))
    const isOver = change.status === 'closed'
    const startedAt = plusMinutes(now, -heldFor)
    const legs = play.c.legs.map((leg, at) =>
      at === play.c.legs.length - 1 ? { ...leg, startedAt, endedAt: isOver ? now : null } : leg,
    )
    await recordPlay(play, database.pool, {
      ...(rest as Partial<Case>),
      ...{ clocks, legs, closedAt: isOver ? plusMinutes(now, -closedAgo) : null },
      intake: {
        ...play.c.intake,
        customer: { ...play.c.intake.customer, contact: null },
        receivedAt: plusMinutes(now, -ago),
      },
    })
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  await recordVariants()
  shell = shellOn(await database.application(), now)
})
afterAll(() => database.drop())

async function boardOf(organisation: string, at = now): Promise<Board> {
  const shown = await showBoardUse(callBy(organisation, at, {}), shell)
  if (!shown.ok) throw new Error(shown.no.code)
  return shown.value
}

/** How many cases the list shows that a number leads to. */
async function listed(
  organisation: string,
  state: 'open' | 'any',
  conditions: readonly Condition[],
  quick?: string,
) {
  const filter = JSON.stringify({ join: 'and', parts: conditions } satisfies Filter)
  const query = { queue: 'all', state, limit: '100', filter, ...(quick ? { quick } : {}) } as const
  const numbers = new Set<string>()
  for (let after: string | null = ''; after !== null; ) {
    const page = await listCasesUse(
      callBy(organisation, now, { query: { ...query, ...(after ? { after } : {}) } }) as never,
      shell,
    )
    if (!page.ok) throw new Error(page.no.code)
    for (const { number } of page.value.rows) numbers.add(number)
    after = page.value.next
  }
  return numbers.size
}

const isOf = (field: 'holder', value: string | null): Condition =>
  value === null ? { field, is: 'empty' } : { field, is: 'oneOf', of: [value] }
const between = (field: 'received' | 'closed' | 'heldSince', from: string, to: string): Condition => ({
  ...{ field, is: 'between' },
  ...{ from, to },
})

test.each(desks)('each number of the board is that of the list it leads to: %s', async (desk) => {
  const { totals, hours, by, stays } = await boardOf(desk)
  const span = [hours[0]?.from ?? '', hours.at(-1)?.to ?? ''] as const
  const numbersOf = async (conditions: readonly Condition[]) => ({
    open: await listed(desk, 'open', conditions),
    breached: await listed(desk, 'open', conditions, 'breached'),
    soon: await listed(desk, 'open', conditions, 'soon'),
    came: await listed(desk, 'any', [...conditions, between('received', ...span)]),
    went: await listed(desk, 'any', [...conditions, between('closed', ...span)]),
  })
  expect(totals).toMatchObject(await numbersOf([]))
  for (const { field, rows: some, more } of by) {
    expect(more).toBe(0)
    for (const { value, ...numbers } of some) {
      const { came, went, ...standing } = await numbersOf([isOf(field as 'holder', value)])
      const flow = field === 'holder' ? { came: null, went: null } : { came, went }
      expect([field, value, numbers]).toEqual([field, value, { ...standing, ...flow }])
    }
    expect(some.reduce((sum, row) => sum + row.open, 0)).toBe(totals.open)
  }
  for (const { from, to, came, went } of hours) {
    expect(came).toBe(await listed(desk, 'any', [between('received', from, to)]))
    expect(went).toBe(await listed(desk, 'any', [between('closed', from, to)]))
  }
  for (const { from, to, open, breached } of stays ?? []) {
    expect(open).toBe(await listed(desk, 'open', [between('heldSince', from, to)]))
    expect(breached).toBe(await listed(desk, 'open', [between('heldSince', from, to)], 'breached'))
  }
  if (stays) expect(stays.reduce((sum, one) => sum + one.open, 0)).toBe(totals.open)
})

test('the centre has cases of every kind, a stranger none, and an SP reads of no desk of the operator', async () => {
  const { totals, stays } = await boardOf('N-CN')
  expect([...Object.values(totals), ...(stays ?? []).map((one) => one.open)].every((n) => n > 0)).toBe(true)
  expect((await boardOf('P-GD')).totals).toEqual({
    open: 0,
    breached: 0,
    soon: 0,
    came: 0,
    went: 0,
  })
  const outside = await boardOf('SP-L11')
  expect(outside.stays).toBeNull()
  expect(outside.by.map((one) => one.field)).toEqual(['province', 'category'])
  expect(outside.totals.open).toBeGreaterThan(0)
})

test('however many look, the board is counted once in some seconds for each organisation, and anew after them', async () => {
  const at = plusMinutes(now, 10)
  const [first, second, other] = await Promise.all([
    boardOf('P-HN', at),
    boardOf('P-HN', at),
    boardOf('N-CN', at),
  ])
  expect(second).toBe(first)
  expect(other).not.toBe(first)
  expect((await boardOf('P-HN', plusMinutes(at, 0.05))).at).toBe(at)
  expect((await boardOf('P-HN', plusMinutes(at, 0.1))).at).toBe(plusMinutes(at, 0.1))
})

test('a count that failed is not kept', async () => {
  const at = plusMinutes(now, 20)
  const broken = {
    ...shell,
    reference: {
      ...shell.reference,
      calendars: () => {
        throw new Error('away')
      },
    },
  }
  await expect(showBoardUse(callBy('P-HN', at, {}), broken as unknown as Shell)).rejects.toThrow('away')
  expect((await boardOf('P-HN', at)).at).toBe(at)
})

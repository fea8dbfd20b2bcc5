import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '#domain/case/case.ts'
import type { Condition, Filter } from '#domain/queue/filter.ts'
import { choiceFields, countFields, factFields, ME, OWN, timeFields } from '#domain/queue/filter.ts'
import { quickFilters } from '#domain/queue/quick.ts'
import { rows } from '#domain/report/november.fixture.ts'
import { played } from '#domain/report/november-played.fixture.ts'
import { network } from '#domain/testing/network.fixture.ts'
import { instant, plusMinutes } from '#domain/time.ts'
import { rowOf } from '../case/case-row.ts'
import { freshDatabase, type TestDatabase } from '../database/testing/test-database.ts'
import { callBy, insertUnits, recordPlay, shellOn } from '../report/november.fixture.ts'
import { compileFilter } from './compile-filter.ts'
import { Conditions } from './conditions.ts'
import { fits } from './fits.fixture.ts'
import { isFilter, lookingOf } from './narrowing.ts'

const now = instant('2026-11-27T09:30:00+08:00')
let database: TestDatabase
let cases: readonly Case[]
let words: readonly string[]

const changes = fc.record({
  status: fc.constantFrom('accepted', 'inProgress', 'awaitingSp', 'onHold', 'resolved', 'closed'),
  kind: fc.constantFrom('consultation', 'query', 'complaint', null),
  sp: fc.constantFrom('SP-L11', 'SP-N01', null),
  parent: fc.constantFrom('43002026113000001', null),
  children: fc.constantFrom([], ['43002026113000009']),
  remindCount: fc.nat(4),
  twice: fc.boolean(),
  dueIn: fc.option(fc.constantFrom(-90, -60, 0, 30, 60, 61, 1440)),
  breached: fc.boolean(),
  handler: fc.constantFrom('someone at W-HN-CS-10000', 'someone at SP-L11', 'li', null),
  priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
  ago: fc.constantFrom(0, 1, 60, 570, 571, 4000),
  closedAgo: fc.option(fc.constantFrom(0, 1, 60, 570)),
})

/** The cases of November with what queues look at changed at random. */
function variants(seed: number): readonly Partial<Case>[] {
  const plays = rows.map((row, index) => played(row, index))
  return fc.sample(changes, { numRuns: 60, seed }).map((change, index) => {
    const { twice, dueIn, breached, ago, closedAgo, handler, ...rest } = change
    const c = (plays[index % plays.length] as (typeof plays)[number]).c
    const clocks = c.clocks.map((clock) =>
      clock.kind === 'resolve' && dueIn !== null
        ? {
            ...clock,
            ...{ dueAt: plusMinutes(now, dueIn), settledAt: null, stopped: null },
            verdict: breached ? ('breached' as const) : null,
          }
        : clock,
    )
    const rounds = twice ? [...c.rounds, ...c.rounds] : c.rounds
    const intake = { ...c.intake, receivedAt: plusMinutes(now, -ago) }
    const legs = c.legs.map((leg) => (handler === null ? leg : { ...leg, handler }))
    const closedAt = closedAgo === null ? null : plusMinutes(now, -closedAgo)
    return { ...(rest as Partial<Case>), clocks, rounds, intake, legs, closedAt }
  })
}

beforeAll(async () => {
  database = await freshDatabase()
  await insertUnits(database.pool, now)
  const plays = rows.map((row, index) => played(row, index))
  const recorded: Case[] = []
  for (const [index, change] of variants(7).entries()) {
    const play = plays[index % plays.length] as (typeof plays)[number]
    recorded.push(await recordPlay(play, database.pool, change))
  }
  cases = recorded
  const looked = [
    'status',
    'kind',
    'category',
    'channel',
    'holder',
    'answerer',
    'sp',
    'account',
    'handler',
    'priority',
  ] as const
  const found = cases.flatMap((c) => looked.map((field) => rowOf(c, network)[field]))
  words = [...new Set(found)].filter((word) => word !== null)
})
afterAll(() => database.drop())

function aCondition(): fc.Arbitrary<Condition> {
  const word = fc.oneof(fc.constantFrom(...words, OWN, ME, '43'), fc.constantFrom("' or 1=1 --", '$1', '%'))
  const list = fc.array(
    word.filter((text) => text !== ''),
    { minLength: 1, maxLength: 4 },
  )
  const minutes = fc.constantFrom(0, 1, 30, 60, 61, 600, 1440, 5000)
  const moment = fc.constantFrom(-5000, -571, -60, 0, 60, 61).map((m) => plusMinutes(now, m) as string)
  const choice = fc.constantFrom(...choiceFields)
  const time = fc.constantFrom(...timeFields)
  return fc.oneof(
    fc.record({ field: choice, is: fc.constantFrom('oneOf' as const, 'noneOf' as const), of: list }),
    fc.record({ field: choice, is: fc.constantFrom('empty' as const, 'given' as const) }),
    fc.record({ field: fc.constantFrom(...factFields), is: fc.constantFrom('yes' as const, 'no' as const) }),
    fc.record({
      field: fc.constantFrom(...countFields),
      is: fc.constantFrom('atLeast' as const, 'atMost' as const),
      n: fc.nat(4),
    }),
    fc.record({ field: time, is: fc.constantFrom('within' as const, 'notWithin' as const), minutes }),
    fc.record({ field: time, is: fc.constant('between' as const), from: moment, to: moment }),
    fc.record({ field: time, is: fc.constant('onDay' as const), day: fc.integer({ min: -3, max: 1 }) }),
  )
}

function aFilter(): fc.Arbitrary<Filter> {
  const join = fc.constantFrom('and' as const, 'or' as const)
  const group = fc.record({ join, parts: fc.array(aCondition(), { minLength: 1, maxLength: 3 }) })
  return fc.record({ join, parts: fc.array(fc.oneof(aCondition(), group), { maxLength: 4 }) })
}

async function foundBy(filter: Filter, organisation: string): Promise<readonly string[]> {
  const looking = lookingOf(callBy(organisation, now, {}), shellOn(database.pool, now))
  const where = new Conditions()
  const { sql, values } = compileFilter(filter, looking)
  where.add(sql, ...values)
  const asked = `select number from cases where ${where.sql()} order by number`
  return (await database.pool.query<{ number: string }>(asked, where.values)).rows.map((row) => row.number)
}

function fitting(filter: Filter, organisation: string): readonly string[] {
  const looking = lookingOf(callBy(organisation, now, {}), shellOn(database.pool, now))
  return cases
    .filter((c) => fits(filter, rowOf(c, network), looking))
    .map((c) => c.number)
    .sort()
}

test('what the database finds by a filter is what fits it', async () => {
  await fc.assert(
    fc.asyncProperty(
      aFilter(),
      fc.constantFrom('B-HN-CS', 'P-HN', 'SP-L11'),
      async (filter, organisation) => {
        expect(isFilter(filter)).toBe(true)
        expect(await foundBy(filter, organisation)).toEqual(fitting(filter, organisation))
      },
    ),
    { numRuns: 300 },
  )
})

test('every filter of one click finds some of the cases and not all', async () => {
  for (const [name, filter] of Object.entries(quickFilters)) {
    const organisation = 'W-HN-CS-10000'
    const found = await foundBy(filter, organisation)
    expect([name, found]).toEqual([name, fitting(filter, organisation)])
    if (name !== 'returned') expect([name, found.length > 0 && found.length < 60]).toEqual([name, true])
  }
})

test('what is no filter of ours is not taken for one', () => {
  const one = { field: 'kind', is: 'oneOf', of: ['query'] }
  const wrong = [
    null,
    [],
    {},
    { join: 'and' },
    { join: 'xor', parts: [] },
    { join: 'and', parts: [{ ...one, field: 'state' }] },
    { join: 'and', parts: [{ ...one, field: 'constructor' }] },
    { join: 'and', parts: [{ ...one, is: 'like' }] },
    { join: 'and', parts: [{ ...one, of: ['\0'] }] },
    { join: 'and', parts: [{ ...one, more: 1 }] },
    { join: 'and', parts: [{ field: 'reminders', is: 'atLeast', n: '1' }] },
    { join: 'and', parts: [{ field: 'due', is: 'between', from: '2026-02-30T00:00:00Z', to: now }] },
    { join: 'and', parts: [{ join: 'or', parts: [{ join: 'and', parts: [one] }] }] },
    { join: 'and', parts: Array.from({ length: 21 }, () => one) },
    { join: 'and', parts: [1, 2].map(() => ({ join: 'or', parts: Array.from({ length: 11 }, () => one) })) },
  ]
  expect(wrong.map(isFilter)).toEqual(wrong.map(() => false))
})

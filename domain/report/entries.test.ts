import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bj, play } from '../testing/play.ts'
import { live, plans, policies } from '../testing/random-history.ts'
import { type Instant, plusMinutes } from '../time.ts'
import { type DayText, daysOf } from './days.ts'
import { type Entry, entriesOf, joined, keyOf, recounted } from './entries.ts'
import type { Surroundings } from './facts.ts'
import { factsOf, nothingAround } from './facts-of-case.ts'
import { figuresFrom } from './figures.ts'
import { families, type Sums, summed } from './measures.ts'
import { measuresAt, spMeasuresAt } from './measures-at.ts'
import { expected, rows, snapshot, novemberWindow as window } from './november.fixture.ts'
import { played } from './november-played.fixture.ts'
import { toldIn } from './told.ts'

const days = daysOf('Asia/Shanghai')
const { seedMandated } = snapshot
const counting = { days, seedMandated }
const sps = ['SP-L11', 'SP-N01', 'SP-L21', 'SP-L31']

/** What entries of the days before one sum up to; what is 0 is left out. */
function before(day: DayText, entries: readonly Entry[]): Sums {
  return bare(summed(entries.filter((one) => String(one.key[2]) < day).map((one) => one.values)))
}

function bare(sums: Sums): Sums {
  return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0))
}

const surroundings = (from: Instant): fc.Arbitrary<Surroundings> => {
  const at = fc.integer({ min: 0, max: 200_000 }).map((minutes) => plusMinutes(from, minutes))
  return fc.record({
    repeat: fc.option(fc.record({ until: fc.option(at) })),
    reminders: fc.array(at, { maxLength: 3 }),
    regulatorAppeals: fc.array(at, { maxLength: 2 }),
  })
}

const lives = plans(policies).chain((plan) => fc.tuple(fc.constant(plan), surroundings(plan.startedAt)))

test('the entries of the days before a midnight sum up to what the case counts for at it', () => {
  fc.assert(
    fc.property(lives, ([plan, around]) => {
      const [{ c }] = live(plan)
      const facts = factsOf(c, around)
      const entries = entriesOf(c, around, counting)
      const ofFamily = (family: Entry['family']) => entries.filter((one) => one.family === family)
      for (let at = days.endOf(days.of(plan.startedAt)), n = 0; n < 160; n++) {
        const today = days.of(at)
        expect(before(today, ofFamily('case'))).toEqual(bare(measuresAt(facts, at, seedMandated)))
        for (const sp of sps) {
          const ofSp = ofFamily('sp').filter((one) => one.key.at(-1) === sp)
          expect(before(today, ofSp)).toEqual(bare(spMeasuresAt(facts, sp, at)))
        }
        at = days.endOf(today)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('what an organisation took in and has not passed on is what it holds', () => {
  fc.assert(
    fc.property(plans(policies), (plan) => {
      const [{ c }] = live(plan)
      const { handedIn = 0, handedOut = 0 } = summed(
        entriesOf(c, nothingAround, counting)
          .filter((one) => one.family === 'leg')
          .map((one) => one.values),
      )
      expect(handedIn - handedOut).toBe(c.closedAt === null ? 1 : 0)
    }),
    { numRuns: 60 },
  )
})

test('counting again adds what is different, and nothing when nothing is', () => {
  fc.assert(
    fc.property(lives, ([plan, around]) => {
      const earlier: (readonly Entry[])[] = [[]]
      live(plan, (p) => earlier.push(entriesOf(p.c, around, counting)))
      const total = (entries: readonly Entry[]) =>
        new Map(joined(entries).map((one) => [keyOf(one), bare(one.values)]))
      const changes = earlier.slice(1).flatMap((now, at) => recounted(earlier[at] ?? [], now))
      const last = earlier.at(-1) ?? []
      expect(total(changes)).toEqual(total(last))
      expect(recounted(last, last)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('entries name every dimension of their family, and measures of it alone', () => {
  for (const [index, row] of rows.entries()) {
    for (const { family, key, values } of entriesOf(played(row, index).c, nothingAround, counting)) {
      expect(key).toHaveLength(families[family].dimensions.length)
      expect(families[family].measures).toEqual(expect.arrayContaining(Object.keys(values)))
    }
  }
})

test('the 29 figures of C39 come out of the entries of November', () => {
  const entries = rows.flatMap((row, index) => {
    const repeat = row.repeat ? { until: null } : null
    return entriesOf(played(row, index).c, { ...nothingAround, repeat }, counting)
  })
  const ofCases = entries.filter((one) => one.family === 'case' && one.key[0] === '2026-11')
  expect(figuresFrom(before('2026-12-01', ofCases), snapshot)).toMatchObject(expected)
  expect(figuresFrom(before('2027-01-01', ofCases), snapshot)).not.toMatchObject(expected)
})

test('a promise that is not kept is broken on the day it was due; one that is kept first never was', () => {
  const p = play('11-02 09:00', { window })
  p.does('11-02 09:00', window, 'accept', {})
  p.does('11-02 09:05', window, 'classify', { kind: 'complaint', category: 'general' })
  const brokenOn = () =>
    entriesOf(p.c, nothingAround, counting)
      .filter((one) => one.values.resolveBroken)
      .map((one) => [one.key[2], one.values.resolveBroken])
  const due = p.c.clocks.find((one) => one.kind === 'resolve')?.dueAt
  expect(brokenOn()).toEqual([[due && days.of(due), 1]])
  p.does('11-03 10:00', window, 'deliver', { customerConfirmed: true })
  expect(brokenOn()).toEqual([])
})

test('reminders and appeals are told with their times by the journal', () => {
  const p = play('11-02 09:00', { window })
  p.does('11-02 09:00', window, 'accept', {})
  p.does('11-02 10:00', window, 'remind', {})
  p.does('11-03 10:00', window, 'remind', {})
  const letter = { regulator: 'r', appealedAt: bj('11-03 09:00'), externalDueAt: bj('11-20 09:00') }
  p.does('11-04 09:00', 'P-HN', 'appealReceived', { ...letter, appeal: '1' })
  expect(toldIn(p.journal)).toEqual({
    reminders: [bj('11-02 10:00'), bj('11-03 10:00')],
    regulatorAppeals: [bj('11-04 09:00')],
  })
})

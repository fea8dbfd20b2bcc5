import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresFrom } from '../figures.ts'
import { type CaseMeasure, caseMeasures, type SpMeasure, spMeasures, summed } from '../measures.ts'
import type { PartsGround } from './ground.ts'
import { partsOf } from './parts.ts'
import type { Grouped, Table } from './table.ts'

const some = <Measure extends string>(measures: readonly Measure[]) =>
  fc.record(
    Object.fromEntries(measures.map((one) => [one, fc.integer({ min: 0, max: 40 })])) as Record<
      Measure,
      fc.Arbitrary<number>
    >,
    { requiredKeys: [] },
  )
const what = fc.record({
  day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  channel: fc.constantFrom('hotline10000', 'businessHall'),
  kind: fc.constantFrom('consultation', 'query', 'complaint', ''),
  category: fc.constantFrom('network', 'general', ''),
  province: fc.constantFrom('HN', 'GD', ''),
  sums: some(caseMeasures),
})
const months = fc.array(what, { maxLength: 12 })
const sps = fc.array(fc.record({ by: fc.constantFrom(['SP-1'], ['SP-2']), sums: some(spMeasures) }), {
  maxLength: 6,
})

type What = typeof what extends fc.Arbitrary<infer One> ? One : never
const by = (all: readonly What[], ...names: readonly (keyof Omit<What, 'sums'>)[]) =>
  all.map((one) => ({ by: names.map((name) => one[name]), sums: one.sums }) as Grouped<CaseMeasure>)

const groundOf = (all: readonly What[], more: Partial<PartsGround> = {}): PartsGround => ({
  month: '2026-11',
  byDay: by(all, 'day'),
  byWhat: by(all, 'channel', 'kind', 'category'),
  byProvince: by(all, 'province'),
  byWindow: all.map((one) => ({ by: [one.channel === 'businessHall' ? 'W-1' : 'W-2'], sums: one.sums })),
  cityOf: { 'W-1': 'Changsha', 'W-2': 'Changsha' },
  ...{ unitOf: {}, ofNational: [] },
  ...{ lastMonth: [], lastYear: [], sps: [], spsLastMonth: [], legs: [], typical: [] },
  faultCategories: ['network'],
  overdue: { rows: [], total: 0 },
  ...more,
})
const tableOf = (ground: PartsGround, name: string): Table => {
  const found = partsOf(ground)
    .flatMap((part) => part.tables)
    .find((one) => one.name === name)
  if (!found) throw new Error(`there is no table ${name}`)
  return found
}
const totalOf = (table: Table) =>
  Object.fromEntries(table.columns.map((one, at) => [one.name, table.total?.[at] ?? null]))

test('what stands at the foot of the parts is what the figures say', () => {
  fc.assert(
    fc.property(months, (all) => {
      const compared = { averageActiveUsers: null, previousMonthComplaints: null, lastYearComplaints: null }
      const figures = figuresFrom(summed(all.map((one) => one.sums)), compared)
      const ground = groundOf(all)
      const foot = (name: string) => totalOf(tableOf(ground, name))
      expect(foot('compared').accepted).toBe(figures.acceptedCount)
      for (const name of ['trend', 'channels', 'categories', 'provinces', 'cities', 'windows'])
        expect([name, foot(name).accepted]).toEqual([name, figures.acceptedCount])
      expect(foot('channels')).toMatchObject({
        consultations: figures.consultationCount,
        queries: figures.queryCount,
        complaints: figures.complaintCount,
      })
      expect(foot('promises')).toMatchObject({
        firstReplyKept: figures.firstReplyOnTime,
        firstReplyRate: figures.firstReplyOnTimeRate,
        resolveKept: figures.resolvedOnTime,
        resolveRate: figures.resolveOnTimeRate,
        averageHours: figures.averageComplaintResolveHours,
      })
      expect(foot('escalation')).toMatchObject({
        reachedT3Rate: figures.escalationRateT3plus,
        reachedT4Rate: figures.escalationRateT4,
        returnRate: figures.returnRate,
      })
      expect(foot('ratings')).toMatchObject({
        satisfactionRate: figures.satisfactionRate,
        reopenRate: figures.reopenRate,
      })
      expect(foot('repeats')).toMatchObject({
        repeatRate: figures.repeatComplaintRate,
        appealRate: figures.regulatorAppealRate,
        reminders: figures.remindCount,
      })
      expect(foot('refunds').refundAmount).toBe(figures.refundAmount)
      expect(foot('massFaults').massFaults).toBe(figures.faultCount)
    }),
  )
})

test('in every table the columns that count add up to its foot', () => {
  fc.assert(
    fc.property(months, sps, (all, ofSps) => {
      const ground = groundOf(all, { sps: ofSps as readonly Grouped<SpMeasure>[] })
      for (const { name, columns, rows, total } of partsOf(ground).flatMap((part) => part.tables)) {
        for (const [at, column] of columns.entries()) {
          if (column.is !== 'count' || total === null) continue
          const sum = rows.reduce((n, row) => n + Number(row[at] ?? 0), 0)
          // A row that is not shown has nothing in the columns by which it would be.
          if (['compared', 'trend', 'channels', 'sps', 'spUnits'].includes(name))
            expect([name, column.name, sum]).toEqual([name, column.name, total[at]])
        }
      }
    }),
  )
})

test('every day of the month has its row, and a kind that nobody named only where there is one', () => {
  const empty = groundOf([])
  expect(tableOf(empty, 'trend').rows).toHaveLength(30)
  expect(tableOf(empty, 'compared').rows.map(([kind]) => kind)).toEqual([
    'consultation',
    'query',
    'complaint',
  ])
})

test('what grew most in number is the hottest', () => {
  const one = (category: string, complaints: number) => ({
    by: ['hotline10000', 'complaint', category],
    sums: { complaints },
  })
  const before = (category: string, complaints: number) => ({
    by: ['complaint', category],
    sums: { complaints },
  })
  const ground = groundOf([], {
    byWhat: [one('network', 12), one('general', 30)],
    lastMonth: [before('network', 2), before('general', 29)],
  })
  expect(tableOf(ground, 'hotCategories').rows).toEqual([
    ['network', 12, 2, 10, 500, 28.57],
    ['general', 30, 29, 1, 3.45, 71.43],
  ])
})

test('of a long list it is said how much is left', () => {
  const ground = groundOf([], { overdue: { rows: [], total: 7 } })
  expect(tableOf(ground, 'overdue').left).toBe(7)
})

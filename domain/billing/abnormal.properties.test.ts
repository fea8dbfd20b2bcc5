import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant } from '../time.ts'
import { abnormalIn, abnormalRule, type Known } from './abnormal.ts'
import type { Charge } from './charge.ts'

const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11']

const charge = fc
  .record({
    month: fc.constantFrom(...months),
    fen: fc.integer({ min: -20_000, max: 90_000 }),
    service: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    ({ month, fen, service }): Charge => ({
      id: `${month} ${fen} ${service}`,
      at: instant(`${month}-10T00:00:00Z`),
      month,
      spCode: `90000${service}`,
      sp: null,
      serviceName: `s${service}`,
      amount: fen / 100,
    }),
  )
const bills = fc.array(charge, { maxLength: 40 })
const since = fc.constantFrom('2025-01', ...months)
const known = fc.record({ charges: bills, since }).map((one): Known => ({ ...one, from: '2026-06' }))

test('what is pointed out is over five times what is said to be usual, and no small change', () => {
  fc.assert(
    fc.property(known, (one) => {
      for (const { amount, usual } of abnormalIn(one)) {
        expect(amount).toBeGreaterThanOrEqual(abnormalRule.least)
        // The average is told to the fen.
        expect(amount).toBeGreaterThan(abnormalRule.times * (usual - 0.005) - 1e-9)
      }
    }),
  )
})

test('the order in which charges come changes nothing', () => {
  fc.assert(
    fc.property(known, (one) => {
      const turned = abnormalIn({ ...one, charges: one.charges.toReversed() })
      expect(new Set(turned.map((found) => JSON.stringify(found)))).toEqual(
        new Set(abnormalIn(one).map((found) => JSON.stringify(found))),
      )
    }),
  )
})

test('a charge that is given back in its own month is as if it had never been', () => {
  fc.assert(
    fc.property(known, charge, (one, more) => {
      const undone = { ...more, amount: -more.amount }
      expect(abnormalIn({ ...one, charges: [...one.charges, more, undone] })).toEqual(abnormalIn(one))
    }),
  )
})

test('who pays the same every month is never told of anything, nor who is a customer since this month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90_000 }), bills, (fen, others) => {
      const even = months.map(
        (month): Charge => ({
          ...{ id: month, at: instant(`${month}-10T00:00:00Z`), month },
          ...{ spCode: null, sp: null, serviceName: 's', amount: fen / 100 },
        }),
      )
      expect(abnormalIn({ charges: even, from: '2026-06', since: '2025-01' })).toEqual([])
      const ofNovember = others.filter(({ month }) => month === '2026-11')
      expect(abnormalIn({ charges: ofNovember, from: '2026-06', since: '2026-11' })).toEqual([])
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf, numberIn } from './report-charts.ts'
import type { ReportTable } from './report-page.ts'

const row = fc.tuple(fc.constantFrom('network', 'general'), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
const tableOf = (rows: ReportTable['rows']): ReportTable => ({
  ...{ name: 'compared', total: null, left: 0, rows },
  columns: [
    { name: 'kind', is: 'kind' },
    ...['accepted', 'lastMonth', 'onMonth', 'lastYear'].map((name) => ({ name, is: 'count' as const })),
  ],
})

test('a chart has the numbers of its table, each in its place, and no others', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const chart = chartOf(tableOf(rows))
      const wanted = [1, 2, 4]
      if (!chart) return expect(rows.every((cells) => wanted.every((at) => cells[at] === 0))).toBe(true)
      expect(chart.series.map((one) => one.at)).toEqual(wanted)
      const drawn = chart.rows.map((cells) => chart.series.map(({ at }) => numberIn(cells, at)))
      expect(drawn).toEqual(rows.map((cells) => wanted.map((at) => cells[at])))
    }),
  )
})

test('a table that is not drawn, and one with nothing in it, has no chart', () => {
  expect(chartOf({ ...tableOf([['network', 1, 1, 1, 1]]), name: 'overdue' })).toBeNull()
  expect(chartOf({ ...tableOf([['network', 1, 1, 1, 1]]), name: 'constructor' })).toBeNull()
  expect(chartOf(tableOf([['network', 0, 0, 5, 0]]))).toBeNull()
  expect(numberIn(['network', null], 1)).toBeNull()
})

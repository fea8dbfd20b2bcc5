import { growth, percent, quotient } from '../rounding.ts'
import type { PartsGround } from './ground.ts'
import { rowsBy } from './sum-table.ts'
import type { Cell, Column, Grouped, Part, Table } from './table.ts'

const MOST = 10
const HOUR = 3_600_000

const compared = [
  { name: 'complaints', is: 'count' },
  { name: 'lastMonth', is: 'count' },
  { name: 'more', is: 'count' },
  { name: 'onMonth', is: 'percent' },
  { name: 'share', is: 'percent' },
] as const satisfies readonly Column[]

/** Part 10: what is complained of more than before, and cases that show it. */
export function hotPart(ground: PartsGround): Part {
  const { byWhat, lastMonth, sps, spsLastMonth } = ground
  return {
    no: 10,
    tables: [
      hottest(
        { name: 'hotCategories', key: { name: 'category', is: 'category' } },
        [byWhat, 2],
        [lastMonth, 1],
      ),
      hottest({ name: 'hotSps', key: { name: 'sp', is: 'organisation' } }, [sps, 0], [spsLastMonth, 0]),
      typicalTable(ground),
    ],
  }
}

type By = readonly [groups: readonly Grouped<'complaints'>[], at: number]

/** What grew most, in number; at most ten of them. */
function hottest({ name, key }: { name: string; key: Column }, now: By, before: By): Table {
  const [these, those] = [rowsBy(...now), rowsBy(...before)]
  const all = now[0].reduce((n, one) => n + (one.sums.complaints ?? 0), 0)
  const found = [...these]
    .map(([value, sums]) => ({ value, n: sums.complaints ?? 0, last: those.get(value)?.complaints ?? 0 }))
    .filter(({ n, value }) => n > 0 && value !== '')
    .sort((a, b) => b.n - b.last - (a.n - a.last) || b.n - a.n || (a.value < b.value ? -1 : 1))
  return {
    ...{ name, columns: [key, ...compared], total: null },
    rows: found
      .slice(0, MOST)
      .map(({ value, n, last }) => [value, n, last, n - last, growth(n, last), percent(n, all)]),
    left: Math.max(0, found.length - MOST),
  }
}

function typicalTable({ typical }: PartsGround): Table {
  return {
    name: 'typical',
    columns: [
      { name: 'case', is: 'case' },
      { name: 'category', is: 'category' },
      { name: 'sp', is: 'organisation' },
      { name: 'tier', is: 'tier' },
      { name: 'receivedAt', is: 'instant' },
      { name: 'hours', is: 'hours' },
      { name: 'outcome', is: 'outcome' },
      { name: 'satisfaction', is: 'satisfaction' },
    ],
    rows: typical.map((one): readonly Cell[] => [
      ...[one.number, one.category, one.sp, one.tier, one.receivedAt, one.hours],
      ...[one.outcome, one.satisfaction],
    ]),
    total: null,
    left: 0,
  }
}

/** Part 11: the promises that were broken, how late, where, and why; beyond what is shown it is said how many there are. */
export function overduePart({ overdue }: PartsGround): Part {
  const list: Table = {
    name: 'overdue',
    columns: [
      { name: 'case', is: 'case' },
      { name: 'category', is: 'category' },
      { name: 'promise', is: 'promise' },
      { name: 'dueAt', is: 'instant' },
      { name: 'settledAt', is: 'instant' },
      { name: 'lateHours', is: 'hours' },
      { name: 'heldBy', is: 'organisation' },
      { name: 'reason', is: 'reason' },
    ],
    rows: overdue.rows.map((one): readonly Cell[] => [
      ...[one.number, one.category, one.promise, one.dueAt, one.settledAt],
      ...[quotient(one.lateMilliseconds, HOUR), one.heldBy, one.reason],
    ]),
    total: null,
    left: overdue.total - overdue.rows.length,
  }
  return { no: 11, tables: [list] }
}

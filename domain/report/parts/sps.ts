import { caseMeasures, type SpMeasure, spMeasures, summed } from '../measures.ts'
import { percent } from '../rounding.ts'
import { spScoreFrom } from '../sp-score.ts'
import type { PartsGround } from './ground.ts'
import { sumTable, wholeOf } from './sum-table.ts'
import { type Computed, counts, type Part, type Table } from './table.ts'

const columns: readonly Computed<SpMeasure>[] = [
  counts('dispatched'),
  counts('answered'),
  counts('returned'),
  counts('kept'),
  counts('broken'),
  { name: 'spRate', is: 'percent', of: (sums) => spScoreFrom(sums).onTimeRate },
  { name: 'averageAnswer', is: 'hours', of: (sums) => spScoreFrom(sums).averageAnswerHours },
  counts('refunds'),
  { name: 'refundAmount', is: 'yuan', of: (sums) => sums.refundFen / 100 },
  counts('complaints'),
  counts('repeats'),
  counts('appeals'),
]

/** Part 6: what was handed to SPs, how they answered, what they bear, and what is complained of them. */
export function spPart({ sps, byWhat }: PartsGround): Part {
  const each = sumTable(sps, {
    ...{ name: 'sps', measures: spMeasures, columns },
    key: { name: 'sp', is: 'organisation', at: 0 },
    more: (sums) => sums.dispatched * 1_000_000 + sums.complaints,
  })
  return { no: 6, tables: [each, refundTable(byWhat)] }
}

/** For the annex by SP: what part of everything each had, and how what was handed to it was decided (domain.md 3.4). */
export function spAnnex({ sps }: Pick<PartsGround, 'sps'>): Table {
  return sumTable(sps, {
    ...{ name: 'spUnits', measures: spMeasures, key: { name: 'sp', is: 'organisation', at: 0 } },
    columns: [
      counts('complaints'),
      { name: 'share', is: 'percent', of: (sums, all) => percent(sums.complaints, all.complaints) },
      counts('dispatched'),
      { name: 'dispatchedShare', is: 'percent', of: (sums, all) => percent(sums.dispatched, all.dispatched) },
      counts('kept'),
      counts('broken'),
      { name: 'undecided', is: 'count', of: (sums) => sums.dispatched - sums.kept - sums.broken },
      { name: 'spRate', is: 'percent', of: (sums) => spScoreFrom(sums).onTimeRate },
    ],
    more: (sums) => sums.complaints * 1_000_000 + sums.dispatched,
  })
}

/** Who bears what was given back; what is left is borne by nobody. */
function refundTable(byWhat: PartsGround['byWhat']): Table {
  const all = wholeOf(caseMeasures, summed(byWhat.map((one) => one.sums)))
  const borne = { sp: all.refundFenSp, operator: all.refundFenOperator, shared: all.refundFenShared }
  const none = all.refundFen - borne.sp - borne.operator - borne.shared
  const rows = Object.entries({ ...borne, ...(none === 0 ? {} : { none }) })
  return {
    name: 'refunds',
    columns: [
      { name: 'party', is: 'party' },
      { name: 'refundAmount', is: 'yuan' },
    ],
    rows: rows.map(([party, fen]) => [party, fen / 100]),
    total: [null, all.refundFen / 100],
    left: 0,
  }
}

import { caseMeasures, type SpMeasure, spMeasures, summed } from '../measures.ts'
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

import { type CaseMeasure, caseMeasures } from '../measures.ts'
import { growth, percent } from '../rounding.ts'
import { ofDays, type PartsGround } from './ground.ts'
import { rowsBy, sumTable } from './sum-table.ts'
import { type Computed, counts, type Part, type Table } from './table.ts'

const measures = caseMeasures
const kinds = ['consultation', 'query', 'complaint'] as const
const ofKinds = [counts('consultations'), counts('queries'), counts('complaints')] as const

/** Part 2: how much there was, against last month and last year, and on which days. */
export function volumePart(ground: PartsGround): Part {
  return { no: 2, tables: [comparedTable(ground), trendTable(ground)] }
}

function comparedTable({ byWhat, lastMonth, lastYear }: PartsGround): Table {
  const [now, before, then] = [rowsBy(byWhat, 1), rowsBy(lastMonth, 0), rowsBy(lastYear, 0)]
  const named = [...now.keys(), ...before.keys(), ...then.keys()].map(String)
  const rows = [...new Set([...kinds, ...named])].map((kind) => {
    const accepted = [now, before, then].map((one) => one.get(kind)?.accepted ?? 0)
    return [kind, ...withGrowth(accepted)]
  })
  const total = [byWhat, lastMonth, lastYear].map((some) =>
    some.reduce((n, one) => n + (one.sums.accepted ?? 0), 0),
  )
  return {
    name: 'compared',
    columns: [
      { name: 'kind', is: 'kind' },
      { name: 'accepted', is: 'count' },
      { name: 'lastMonth', is: 'count' },
      { name: 'onMonth', is: 'percent' },
      { name: 'lastYear', is: 'count' },
      { name: 'onYear', is: 'percent' },
    ],
    // A kind of its own is what nobody has classified; mostly there is none.
    rows: rows.filter(([kind, ...cells]) => kind !== '' || cells.some((one) => (one ?? 0) !== 0)),
    total: [null, ...withGrowth(total)],
    left: 0,
  }
}

function withGrowth([now = 0, before = 0, then = 0]: readonly number[]) {
  return [now, before, growth(now, before), then, growth(now, then)]
}

function trendTable({ month, byDay }: PartsGround): Table {
  const first = Temporal.PlainYearMonth.from(month)
  const days = Array.from({ length: first.daysInMonth }, (_, at) =>
    first.toPlainDate({ day: at + 1 }).toString(),
  )
  return sumTable(byDay, {
    ...{ name: 'trend', measures: ofDays, always: days },
    key: { name: 'day', is: 'day', at: 0 },
    columns: [counts('accepted'), ...ofKinds, counts('resolved')],
  })
}

/** Part 3: what was asked for, and by which channel it came. */
export function channelPart({ byWhat }: PartsGround): Part {
  const share: Computed<CaseMeasure> = {
    ...{ name: 'share', is: 'percent' },
    of: (sums, all) => percent(sums.accepted, all.accepted),
  }
  const columns = [counts('accepted' as const), share, ...ofKinds]
  return {
    no: 3,
    tables: [
      sumTable(byWhat, {
        ...{ name: 'channels', measures, columns },
        key: { name: 'channel', is: 'channel', at: 0 },
        more: (sums) => sums.accepted,
      }),
      sumTable(byWhat, {
        ...{ name: 'categories', measures, columns },
        key: { name: 'category', is: 'category', at: 2 },
        has: (sums) => sums.accepted !== 0,
        more: (sums) => sums.accepted,
      }),
    ],
  }
}

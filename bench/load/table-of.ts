import { table } from '../table.ts'
import type { Row } from './part.ts'
import type { Taken } from './usage.ts'

type Column = { readonly title: string; readonly of: (row: Row) => string | undefined }

const fixed = (digits: number) => (value: number | undefined) => value?.toFixed(digits)
const taken = (of: Taken | null | undefined) =>
  of ? `${of.cores.toFixed(2)} / ${of.megabytes.toFixed(0)}` : undefined

const columns: readonly Column[] = [
  { title: '', of: ({ what }) => what },
  { title: 'cases', of: ({ cases }) => cases?.toString() },
  { title: 'clients', of: ({ clients }) => clients?.toString() },
  { title: 'a second', of: ({ rate }) => fixed(rate !== undefined && rate < 100 ? 1 : 0)(rate) },
  { title: '', of: ({ value }) => (value ? `${sized(value.amount)} ${value.unit}` : undefined) },
  { title: 'p50, ms', of: ({ p50 }) => fixed(1)(p50) },
  { title: 'p95, ms', of: ({ p95 }) => fixed(1)(p95) },
  { title: 'p99, ms', of: ({ p99 }) => fixed(1)(p99) },
  { title: 'server: cores / MB', of: ({ usage }) => taken(usage?.server) },
  { title: 'database: cores / MB', of: ({ usage }) => taken(usage?.database) },
  { title: 'of the limit', of: ofLimit },
  { title: 'wished', of: ({ wished }) => wished && `${wished.text} ${wished.reached ? '✓' : '✗'}` },
]

/** Rows as a table of Markdown, without the columns that none of them has. */
export function tableOf(rows: readonly Row[]): string {
  const used = columns.filter(({ of }) => rows.some((row) => of(row) !== undefined))
  return table(
    used.map(({ title }) => title),
    rows.map((row) => used.map(({ of }) => of(row) ?? '')),
  )
}

function ofLimit({ rate, limit }: Row): string | undefined {
  if (!limit || rate === undefined) return undefined
  return `${Math.round((100 * rate) / limit.rate)} % of ${limit.what}`
}

/** As many digits as say something. */
function sized(amount: number): string {
  return amount.toFixed(amount >= 100 ? 0 : amount >= 10 ? 1 : 2)
}

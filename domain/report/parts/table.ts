import type { Sums } from '../measures.ts'

/** What stands in a column, and so how it is written: a number, a share, or the name of something. */
export const columnKinds = [
  ...(['count', 'percent', 'hours', 'yuan'] as const),
  ...(['day', 'kind', 'channel', 'category', 'organisation', 'city', 'province', 'party', 'tier'] as const),
  ...(['case', 'promise', 'instant', 'reason', 'outcome', 'satisfaction'] as const),
] as const
export type ColumnKind = (typeof columnKinds)[number]

export type Cell = string | number | null
export type Column = { readonly name: string; readonly is: ColumnKind }

/**
 * A table of a report, as every form of it shows it: on the page, printed, or in a file. `total` sums up the columns of
 * all there is; `left` says how many rows there are beyond those that are shown.
 */
export type Table = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total: readonly Cell[] | null
  readonly left: number
}

/** A numbered part of the report (domain.md 3.4); what is written by people stands in none of the tables. */
export type Part = { readonly no: number; readonly tables: readonly Table[] }

/** A column that is computed out of sums: of a row, or of all rows together; `all` is the latter. */
export type Computed<Measure extends string> = Column & {
  readonly of: (sums: All<Measure>, all: All<Measure>) => number | null
}

/** Sums in which nothing is left out. */
export type All<Measure extends string> = Readonly<Record<Measure, number>>

/** Sums of what is the same in some dimensions. */
export type Grouped<Measure extends string> = {
  readonly by: readonly (string | number)[]
  readonly sums: Sums<Measure>
}

/** A column that counts one measure. */
export function counts<Measure extends string>(measure: Measure, name: string = measure): Computed<Measure> {
  return { name, is: 'count', of: (sums) => sums[measure] }
}

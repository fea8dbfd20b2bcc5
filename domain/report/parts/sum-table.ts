import { type Sums, summed } from '../measures.ts'
import type { All, Cell, Column, Computed, Grouped, Table } from './table.ts'

type Wanted<Measure extends string> = {
  readonly name: string
  readonly measures: readonly Measure[]
  /** What its rows are about: the name of a column, and which of the dimensions. */
  readonly key: Column & { readonly at: number }
  readonly columns: readonly Computed<Measure>[]
  /** Rows that are there also where nothing was counted, in this order. */
  readonly always?: readonly (string | number)[]
  /** What has a row; without it whatever was counted. */
  readonly has?: (sums: All<Measure>) => boolean
  /** Which rows stand first: those with more of it. */
  readonly more?: (sums: All<Measure>) => number
}

/** A table out of grouped sums: a row for each value of one dimension, and a total that is computed of all of them. */
export function sumTable<Measure extends string>(
  groups: readonly Grouped<Measure>[],
  { name, measures, key, columns, always = [], has, more }: Wanted<Measure>,
): Table {
  const whole = (sums: Sums<Measure>) => wholeOf(measures, sums)
  const all = whole(summed(groups.map((one) => one.sums)))
  const found = rowsBy(groups, key.at)
  const keys = [...always, ...[...found.keys()].filter((one) => !always.includes(one)).sort(inOrder)]
  const rows = keys
    .map((value) => ({ value, sums: whole(found.get(value) ?? ({} as Sums<Measure>)) }))
    .filter(({ value, sums }) => always.includes(value) || (has?.(sums) ?? columnsSay(sums)))
    .sort((a, b) => (more ? more(b.sums) - more(a.sums) : 0))
  const cells = (first: Cell, sums: All<Measure>) => [first, ...columns.map((one) => one.of(sums, all))]
  return {
    name,
    columns: [{ name: key.name, is: key.is }, ...columns.map((one) => ({ name: one.name, is: one.is }))],
    rows: rows.map(({ value, sums }) => cells(value, sums)),
    total: cells(null, all),
    left: 0,
  }
}

/** Sums by one of the dimensions. */
export function rowsBy<Measure extends string>(
  groups: readonly Grouped<Measure>[],
  at: number,
): ReadonlyMap<string | number, Sums<Measure>> {
  const apart = Map.groupBy(groups, (one) => one.by[at] ?? '')
  return new Map([...apart].map(([value, some]) => [value, summed(some.map((one) => one.sums))]))
}

/** Sums in which what is left out is 0. */
export function wholeOf<Measure extends string>(
  measures: readonly Measure[],
  sums: Sums<Measure>,
): All<Measure> {
  return Object.fromEntries(measures.map((one) => [one, sums[one] ?? 0])) as All<Measure>
}

function columnsSay(sums: All<string>): boolean {
  return Object.values(sums).some((value) => value !== 0)
}

function inOrder(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

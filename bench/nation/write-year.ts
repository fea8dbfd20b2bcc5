import type { Pool } from 'pg'
import type { Network } from '#domain/organisation/network.ts'
import { type Entry, keyOf } from '#domain/report/entries.ts'
import { addSql, columnOf, factTables } from '#server/report/facts/fact-tables.ts'
import { entriesOfCopies, type Standing, standingFor } from './copies.ts'
import { carrying, daysOfMonth, type Part, sharesOf } from './share-out.ts'
import type { Specimen } from './specimens.ts'

const AT_A_TIME = 5_000

/** What a month is made of: how many copies of which specimen, where, on which day. */
export type Lot = {
  readonly part: Part
  readonly day: Temporal.PlainDate
  readonly specimen: Specimen
  readonly times: number
}

/** The lots of a month of so many cases in the whole country, window by window. */
export function* lotsOfMonth(network: Network, all: readonly Specimen[], month: string, cases: number) {
  const wholes = carrying()
  const days = daysOfMonth(month)
  let turn = 0
  for (const part of sharesOf(network)) {
    for (const { day, of } of days) {
      const some = wholes(cases * part.of * of)
      // Windows with few cases come to every specimen in turn.
      const times = all.map((_, at) => Math.floor((some + at) / all.length))
      for (const [at, specimen] of all.entries()) {
        const many = times[(at + turn) % all.length] ?? 0
        if (many > 0) yield { part, day, specimen, times: many } satisfies Lot
      }
      turn += 7
    }
  }
}

/** Writes what the cases of a month count for, without the cases; by the owner. Says how many cases they are. */
export async function writeFactsOfMonth(
  owner: Pool,
  network: Network,
  all: readonly Specimen[],
  { month, cases }: { readonly month: string; readonly cases: number },
): Promise<number> {
  const standings = new Map<string, Standing>()
  const sums = new Map<string, Sum>()
  let counted = 0
  for (const { part, day, specimen, times } of lotsOfMonth(network, all, month, cases)) {
    const { window, province } = part
    const standing = standings.get(window.id) ?? standingFor(network, window)
    standings.set(window.id, standing)
    counted += times
    const shardKey = (window.provinceCode ?? 0) * 100
    for (const entry of entriesOfCopies(specimen, { window, province, day }, standing, times))
      addTo(sums, shardKey, entry)
  }
  for (const table of factTables) {
    const rows = [...sums.values()].filter((one) => one.entry.family === table.family)
    for (let from = 0; from < rows.length; from += AT_A_TIME) {
      const some = rows.slice(from, from + AT_A_TIME).map(({ shardKey, entry, values }) => ({
        ...Object.fromEntries([shardKey, ...entry.key].map((part, at) => [table.key[at], part])),
        ...Object.fromEntries(Object.entries(values).map(([name, value]) => [columnOf(name), value])),
      }))
      await owner.query(addSql(table), [JSON.stringify(some)])
    }
  }
  return counted
}

type Sum = { readonly shardKey: number; readonly entry: Entry; readonly values: Record<string, number> }

function addTo(sums: Map<string, Sum>, shardKey: number, entry: Entry): void {
  const key = `${shardKey} ${keyOf(entry)}`
  const sum = sums.get(key) ?? { shardKey, entry, values: {} }
  sums.set(key, sum)
  for (const [name, value] of Object.entries(entry.values))
    sum.values[name] = (sum.values[name] ?? 0) + (value ?? 0)
}

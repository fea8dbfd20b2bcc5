import { type Family, families, type Sums } from '#domain/report/measures.ts'

/** A column in the form of the database: refundFenSp is refund_fen_sp, reachedT3 is reached_t3. */
export function columnOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The table of a family: what its rows are found by, and what is summed in them. */
export type FactTable = {
  readonly family: Family
  readonly name: string
  readonly key: readonly string[]
  readonly sums: readonly string[]
  readonly measures: readonly string[]
}

/** The tables of facts, one for each family. */
export const factTables: readonly FactTable[] = (Object.keys(families) as Family[]).map((family) => {
  const { dimensions, measures } = families[family]
  return {
    ...{ family, name: `${family}_facts`, measures },
    key: ['shard_key', ...dimensions],
    sums: measures.map(columnOf),
  }
})

const numbers: Readonly<Record<string, string>> = {
  ...{ shard_key: 'int', tier: 'smallint', late: 'int', weight: 'smallint' },
}
const keyTyped = ({ key }: FactTable) => key.map((name) => `${name} ${numbers[name] ?? 'text'}`).join(', ')
const sumsTyped = ({ sums }: FactTable) => sums.map((name) => `${name} bigint`).join(', ')

/** Adds rows ($1, as JSON) to what is there. */
export function addSql(table: FactTable): string {
  const { name, key, sums } = table
  return `insert into ${name} as f (${[...key, ...sums].join(', ')})
    select ${[...key, ...sums.map((sum) => `coalesce(${sum}, 0)`)].join(', ')}
    from jsonb_to_recordset($1::jsonb) as n(${keyTyped(table)}, ${sumsTyped(table)})
    on conflict (${key.join(', ')}) do update set ${sums.map((sum) => `${sum} = f.${sum} + excluded.${sum}`).join(', ')}`
}

/** Takes away those of the rows ($1, as JSON) in which everything has come to 0. */
export function clearSql(table: FactTable): string {
  const { name, key, sums } = table
  return `delete from ${name} f using jsonb_to_recordset($1::jsonb) as n(${keyTyped(table)})
    where ${key.map((one) => `f.${one} = n.${one}`).join(' and ')}
      and ${sums.map((sum) => `f.${sum} = 0`).join(' and ')}`
}

/** All sums of a table under their names in the domain. */
export function sumsSelected({ measures, sums }: Pick<FactTable, 'measures' | 'sums'>): string {
  return sums.map((sum, at) => `coalesce(sum(${sum}), 0)::bigint as "${measures[at]}"`).join(', ')
}

/** The values of a row without those that are 0, under their names in the domain. */
export function valuesIn(row: Readonly<Record<string, unknown>>, { measures, sums }: FactTable): Sums {
  const all = measures.map((measure, at) => [measure, Number(row[sums[at] ?? ''])] as const)
  return Object.fromEntries(all.filter(([, value]) => value !== 0))
}

/** The table of a family. */
export function tableOf(family: Family): FactTable {
  const table = factTables.find((one) => one.family === family)
  if (!table) throw new Error(`there are no facts of ${family}`)
  return table
}

import type { Client } from 'pg'
import { digestOf, digestsOf, witnessedTables } from '../witnessed.ts'
import { type ActsRead, catchUp, type Left, placeOf } from './acts.ts'
import { Broken, type Tally } from './finding.ts'
import { inSnapshot } from './snapshot.ts'

const BATCH = 1_000

/** Proves that every row of the witnessed tables is what the last act on it left. Throws at the first break. */
export async function verifyWitnessed(client: Client, acts: ActsRead, tally: Tally): Promise<void> {
  for (const [table, { key }] of Object.entries(witnessedTables)) {
    const met = new Set<string>()
    for (let from: readonly string[] | null = null; ; ) {
      const last: readonly string[] | undefined = await inSnapshot(client, async () => {
        await catchUp(client, acts, tally)
        const rows = await page(client, table, key, from)
        tally.rows += rows.length
        for (const { image, key: values } of rows) {
          const place = placeOf(values)
          judge(table, place, digestOf(table, image), acts)
          met.add(place)
        }
        return rows.at(-1)?.key
      })
      if (last === undefined) break
      from = last
    }
    await verifyUnmet(client, table, met, acts, tally)
  }
}

/** Rows that acts left and that were not met: they came where had been read already, or they are gone. */
async function verifyUnmet(
  client: Client,
  table: string,
  met: ReadonlySet<string>,
  acts: ActsRead,
  tally: Tally,
): Promise<void> {
  await inSnapshot(client, async () => {
    await catchUp(client, acts, tally)
    const known: ReadonlyMap<string, Left> = acts.left.get(table) ?? new Map()
    const unmet = [...known].filter(([place, { digest }]) => digest !== null && !met.has(place))
    for (let from = 0; from < unmet.length; from += BATCH) {
      const some = unmet.slice(from, from + BATCH)
      const digests = await digestsOf(
        client,
        table,
        some.map(([, { key }]) => ({ key })),
      )
      for (const [index, [place]] of some.entries()) judge(table, place, digests[index] ?? null, acts)
    }
  })
}

function judge(table: string, place: string, found: string | null, { left }: ActsRead): void {
  const wanted = left.get(table)?.get(place)?.digest ?? null
  if (found === wanted) return
  if (wanted === null) throw new Broken(table, place, 'no act made this row')
  if (found === null) throw new Broken(table, place, 'the row is gone, and no act took it away')
  throw new Broken(table, place, 'it is not what the last act left')
}

async function page(client: Client, table: string, key: readonly string[], from: readonly string[] | null) {
  const columns = key.map((name) => `t.${name}::text collate "C"`).join(', ')
  const after =
    from === null ? 'true' : `(${columns}) > (${key.map((_, index) => `$${index + 1}`).join(', ')})`
  const { rows } = await client.query<{ key: string[]; image: Readonly<Record<string, unknown>> }>(
    `select array[${columns}] as key, to_jsonb(t) as image from ${table} t
     where ${after} order by ${columns} limit ${BATCH}`,
    [...(from ?? [])],
  )
  return rows
}

import type { Case } from '#domain/case/case.ts'
import { fold } from '#domain/case/evolve.ts'
import type { Period } from '#domain/report/period.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../../../access/through.ts'
import { type JournalRow, recordedIn } from '../../../case/load.ts'

const PAGE = 500

type Found = { readonly id: string; readonly received_at: Instant }
type Kept = JournalRow & { readonly case_id: string }

/** The cases of a shard that were received in a month, each as its journal tells it, a page at a time. */
export async function* foldedCases(
  db: Db,
  shardKey: number,
  period: Period,
): AsyncGenerator<readonly Case[], void> {
  let last: Found | undefined
  do {
    const { rows } = await db.query<Found>({
      name: 'cases-to-fold',
      text: `select id, received_at from cases where shard_key = $1 and received_at >= $2 and received_at < $3
          and ($4::timestamptz is null or (received_at, id) > ($4, $5::uuid))
        order by received_at, id limit ${PAGE}`,
      values: [shardKey, period.from, period.to, last?.received_at ?? null, last?.id ?? null],
    })
    last = rows.length === PAGE ? rows.at(-1) : undefined
    if (rows.length > 0) yield await folded(db, shardKey, rows)
  } while (last)
}

async function folded(db: Db, shardKey: number, found: readonly Found[]): Promise<readonly Case[]> {
  const { rows } = await db.query<Kept>({
    name: 'journals-to-fold',
    text: `select case_id, seq, type, at, person, organisation, data from journal
      where shard_key = $1 and case_id = any($2) order by case_id, seq`,
    values: [shardKey, found.map((one) => one.id)],
  })
  const journals = Map.groupBy(rows, (one) => one.case_id)
  // Which case a journal belongs to is where it lies; that it says the same itself is proved with the history.
  return found.map(({ id }) => ({ ...fold((journals.get(id) ?? []).map(recordedIn)), id, shardKey }))
}

import type { Case } from '#domain/case/case.ts'
import type { Db } from '../../access/through.ts'
import type { CaseKey } from '../../case/load.ts'

/**
 * The counted cases that must be counted again because of what happened to these: later complaints of the same account,
 * and those that were counted as repeating one of these, whatever account they have now.
 */
export async function neighboursOf(
  db: Db,
  cases: readonly Case[],
  days: number,
): Promise<readonly CaseKey[]> {
  if (cases.length === 0) return []
  const { rows } = await db.query<CaseKey>({
    name: 'neighbours-of-cases',
    text: `select k.shard_key as "shardKey", k.case_id as id
      from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as e (id, account, received_at)
      join cases p on p.account = e.account and p.kind = 'complaint'
        and p.received_at >= e.received_at and p.received_at <= e.received_at + make_interval(days => $4)
        and (p.received_at, p.id) > (e.received_at, e.id)
      join counted_cases k on k.shard_key = p.shard_key and k.case_id = p.id
      union
      select shard_key, case_id from counted_cases where earlier_id = any($1)`,
    values: [
      cases.map((c) => c.id),
      cases.map((c) => c.intake.customer.account),
      cases.map((c) => c.intake.receivedAt),
      days,
    ],
  })
  return rows
}

/** Which of these cases had their account corrected since they were counted. */
export async function correctedSince(
  db: Db,
  counted: readonly (CaseKey & { readonly version: number })[],
): Promise<ReadonlySet<string>> {
  if (counted.length === 0) return new Set()
  const { rows } = await db.query<{ id: string }>({
    name: 'cases-corrected-since',
    text: `select distinct k.id from unnest($1::int[], $2::uuid[], $3::int[]) as k (shard_key, id, version)
      join journal j on j.shard_key = k.shard_key and j.case_id = k.id and j.seq > k.version
      where j.type = 'customerCorrected'`,
    values: [
      counted.map((one) => one.shardKey),
      counted.map((one) => one.id),
      counted.map((one) => one.version),
    ],
  })
  return new Set(rows.map((one) => one.id))
}

import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { lifecycle } from '#domain/case/lifecycle.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { Surroundings } from '#domain/report/facts.ts'
import { toldEvents, toldIn } from '#domain/report/told.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../../access/through.ts'

/** What is known of a case beyond itself, and the complaint that it repeats. */
export type Around = Surroundings & { readonly earlier: string | null }

/** By which policy a case is judged. */
export type PolicyOf = (version: number) => Policy

type Told = Pick<Recorded, 'type' | 'at'> & { readonly case_id: string }
type Earlier = { readonly id: string; readonly earlier: string; readonly dropped: Instant | null }

/** What lies around each of these cases: the earlier complaints of its account, and what only its journal tells. */
export async function surroundingsOf(
  db: Db,
  cases: readonly Case[],
  policyOf: PolicyOf,
): Promise<ReadonlyMap<string, Around>> {
  const earlier = await earlierOf(db, cases, policyOf)
  const told = await toldOf(db, cases)
  return new Map(
    cases.map(({ id }) => {
      const found = earlier.get(id)
      const repeat = found ? { until: found.dropped } : null
      return [id, { repeat, earlier: found?.earlier ?? null, ...toldIn(told.get(id) ?? []) }]
    }),
  )
}

async function toldOf(db: Db, cases: readonly Case[]): Promise<ReadonlyMap<string, readonly Told[]>> {
  const telling = cases.filter(
    (c) => c.remindCount > 0 || c.links.some((one) => one.type === 'regulatorAppeal'),
  )
  if (telling.length === 0) return new Map()
  const { rows } = await db.query<Told>({
    name: 'events-around-cases',
    text: `select j.case_id, j.type, j.at from unnest($1::int[], $2::uuid[]) as k (shard_key, id)
      join journal j on j.shard_key = k.shard_key and j.case_id = k.id
      where j.type = any($3) order by j.case_id, j.seq`,
    values: [telling.map((c) => c.shardKey), telling.map((c) => c.id), toldEvents],
  })
  return Map.groupBy(rows, (one) => one.case_id)
}

const dropped = [lifecycle.reject.to, lifecycle.merge.to]

/** When a case was rejected or merged, as domain/report/facts-of-case.ts has it. */
const droppedAt = `case when p.status = $7 or (p.status = $8 and p.state->'links' @> '[{"type": "mergedInto"}]')
  then p.closed_at end`

/** A complaint of a customer about the same, within the window before. */
const isEarlier = `p.category = w.category and p.kind = 'complaint' and not p.is_parent and p.channel <> 'regulator'
  and p.received_at >= w.received_at - make_interval(days => w.days) and p.received_at <= w.received_at
  and (p.received_at, p.id) < (w.received_at, w.id)`

// One that stands counts before one that was dropped, and of those the one that was dropped last.
const standsLongest = 'order by dropped desc nulls first limit 1'

const earlierSql = `
with w as (
  select * from unnest($1::int[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::int[])
    as w (shard_key, id, account, category, received_at, days)
)
select w.id, e.earlier, e.dropped from w cross join lateral (
  select p.id as earlier, ${droppedAt} as dropped from cases p where p.account = w.account and ${isEarlier} ${standsLongest}
) e
union all
select w.id, e.earlier, e.dropped from w cross join lateral (
  select p.id as earlier, ${droppedAt} as dropped from earlier_complaints k
  join cases p on p.shard_key = k.earlier_shard_key and p.id = k.earlier_id and ${isEarlier}
  where k.shard_key = w.shard_key and k.case_id = w.id ${standsLongest}
) e`

/** The complaint that each of these repeats, where it repeats one, wherever that was taken in (X13). */
async function earlierOf(
  db: Db,
  cases: readonly Case[],
  policyOf: PolicyOf,
): Promise<ReadonlyMap<string, Earlier>> {
  const asked = cases.filter(({ kind, category, intake, forgottenAt }) => {
    const isKnown = intake.customer.account !== null || forgottenAt !== undefined
    return kind === 'complaint' && category !== null && isKnown
  })
  const found = new Map<string, Earlier>()
  if (asked.length === 0) return found
  const { rows } = await db.query<Earlier>({
    name: 'earlier-complaints-of-cases',
    text: earlierSql,
    values: [
      asked.map((c) => c.shardKey),
      asked.map((c) => c.id),
      asked.map((c) => c.intake.customer.account),
      asked.map((c) => c.category),
      asked.map((c) => c.intake.receivedAt),
      asked.map((c) => policyOf(c.policyVersion).repeatWindowDays),
      ...dropped,
    ],
  })
  for (const row of rows) if (standsLonger(row, found.get(row.id))) found.set(row.id, row)
  return found
}

function standsLonger(one: Earlier, other: Earlier | undefined): boolean {
  if (!other || one.dropped === null) return true
  return other.dropped !== null && one.dropped > other.dropped
}

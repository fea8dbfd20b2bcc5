import type { Case } from '#domain/case/case.ts'
import type { Kind, Retention } from '#domain/policy/policy.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { CaseKey } from '../case/load.ts'

const MINUTES_OF_A_DAY = 1_440

type Place = { readonly closedAt: Instant; readonly id: string }
type Found = CaseKey & Place

const nobodyHolds = `not exists (select from legal_holds h
  where h.shard_key = c.shard_key and h.case_id = c.id and h.lifted_at is null)`
const isOver = `c.closed_at is not null and c.forgotten_at is null and c.holder is null
  and c.closed_at <= case coalesce(c.kind, 'complaint')
    when 'consultation' then $1::timestamptz when 'query' then $2::timestamptz else $3::timestamptz end
  and ${nobodyHolds}`

/** Ended cases whose time seems to be over, the longest ended first; whether it is, is decided under their lock. */
export async function casesPastTheirTime(
  db: Db,
  retention: Retention,
  now: Instant,
  after: Place | null,
  limit: number,
): Promise<readonly Found[]> {
  const { rows } = await db.query<Found>({
    name: 'cases-past-their-time',
    text: `select c.shard_key as "shardKey", c.id, c.closed_at as "closedAt" from cases c
      where ${isOver} and ($4::timestamptz is null or (c.closed_at, c.id) > ($4, $5::uuid))
      order by c.closed_at, c.id limit $6`,
    values: [...endsOf(retention, now), after?.closedAt ?? null, after?.id ?? null, limit],
  })
  return rows
}

/** Ended cases with files whose time seems to be over before that of the case. */
export async function casesWithOldFiles(
  db: Db,
  { attachments, callRecords }: Retention,
  now: Instant,
  limit: number,
): Promise<readonly Pick<Case, 'shardKey' | 'id'>[]> {
  const { rows } = await db.query<Pick<Case, 'shardKey' | 'id'>>({
    name: 'cases-with-old-files',
    text: `select distinct c.shard_key as "shardKey", c.id from attachments a
      join cases c on c.shard_key = a.shard_key and c.id = a.case_id
      where c.closed_at is not null and c.holder is null and ${nobodyHolds}
        and c.closed_at <= case when a.kind = 'recording' then $1::timestamptz else $2::timestamptz end
      limit $3`,
    values: [endBefore(callRecords, now), endBefore(attachments, now), limit],
  })
  return rows
}

/** How many cases would be forgotten, by the month of their end and their kind. */
export type MonthPast = { readonly month: string; readonly kind: Kind | null; readonly cases: number }

/** What would be forgotten now, counted; nothing is changed by asking. */
export async function countPastTheirTime(
  db: Db,
  retention: Retention,
  now: Instant,
  zone: string,
): Promise<readonly MonthPast[]> {
  const { rows } = await db.query<MonthPast>(
    `select to_char(c.closed_at at time zone $4, 'YYYY-MM') as month, c.kind, count(*)::int as cases
     from cases c where ${isOver} group by 1, 2 order by 1, 2`,
    [...endsOf(retention, now), zone],
  )
  return rows
}

function endsOf({ cases }: Retention, now: Instant): readonly (Instant | null)[] {
  return [cases.consultation, cases.query, cases.complaint].map((days) => endBefore(days, now))
}

/** By when a case must have ended for its time to be over; null: it never is. */
function endBefore(days: number | null, now: Instant): Instant | null {
  return days === null ? null : plusMinutes(now, -days * MINUTES_OF_A_DAY)
}

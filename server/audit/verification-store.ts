import type { Verification } from '#contract/audit/verifications.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { Tally } from './verify/finding.ts'
import type { Verified } from './verify/verify.ts'

/** How many are shown. */
const SHOWN = 10
/** Whoever has said nothing for so long is not there any more. */
const SILENT_MINUTES = 1

type Row = Omit<Verification, 'broken'> & {
  readonly heardAt: Instant
  readonly broken: Verification['broken']
}

/** What proving came to, the newest first; one whose server has fallen silent is lost, whether that was written or not. */
export async function newestVerifications(db: Db, now: Instant): Promise<readonly Verification[]> {
  const { rows } = await db.query<Row>(
    `select v.id, coalesce(p.name, v.asked_by) as "askedBy", v.asked_at as "askedAt", v.ended_at as "endedAt", v.outcome,
       v.cases, v.rows, v.unchained, v.anchors, v.anchored::text as anchored, v.seconds, v.broken, v.heard_at as "heardAt"
     from verifications v left join actors p on p.id = v.asked_by
     order by v.asked_at desc, v.id desc limit ${SHOWN}`,
  )
  return rows.map(({ heardAt, ...row }) =>
    row.outcome === null && heardAt < silentSince(now) ? { ...row, outcome: 'lost', endedAt: heardAt } : row,
  )
}

/** Writes that one has begun; false when another is under way. */
export async function noteBegun(db: Db, id: string, person: string, now: Instant): Promise<boolean> {
  await db.query(
    `update verifications set ended_at = heard_at, outcome = 'lost' where ended_at is null and heard_at < $1`,
    [silentSince(now)],
  )
  const { rowCount } = await db.query(
    `insert into verifications (id, asked_by, asked_at, heard_at) values ($1, $2, $3, $3) on conflict do nothing`,
    [id, person, now],
  )
  return rowCount === 1
}

/** Writes how far one has come. */
export async function noteHeard(db: Db, id: string, { cases, rows }: Tally, now: Instant): Promise<void> {
  await db.query(
    'update verifications set heard_at = $2, cases = $3, rows = $4 where id = $1 and ended_at is null',
    [id, now, cases, rows],
  )
}

/** What one has come to. */
export type End = {
  readonly outcome: NonNullable<Verification['outcome']>
  readonly verified: Verified | null
}

/** Writes what one has come to, with the last day that is anchored. */
export async function noteEnded(db: Db, id: string, { outcome, verified }: End, now: Instant): Promise<void> {
  const { cases, rows, unchained, anchors, seconds, broken } = verified ?? {}
  await db.query(
    `update verifications set heard_at = $2, ended_at = $2, outcome = $3, cases = coalesce($4, cases),
       rows = coalesce($5, rows), unchained = coalesce($6, unchained), anchors = coalesce($7, anchors), seconds = $8,
       broken = $9, anchored = (select max(day) from anchors)
     where id = $1 and ended_at is null`,
    [
      ...[id, now, outcome, cases ?? null, rows ?? null, unchained ?? null, anchors ?? null, seconds ?? null],
      broken ? JSON.stringify(broken) : null,
    ],
  )
}

function silentSince(now: Instant): Instant {
  return plusMinutes(now, -SILENT_MINUTES)
}

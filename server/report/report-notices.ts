import { randomUUIDv7 } from 'node:crypto'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { withRetry } from '../database/transient.ts'
import type { Shell } from '../shell.ts'

const DAY = 1440

type Told = {
  readonly shardKey: number
  readonly report: string
  readonly organisation: OrganisationId
  readonly what: 'reportSubmitted' | 'reportReturned' | 'reportDueSoon' | 'reportLate'
}

/** Tells organisations of reports; what one is reminded of only once is left out the second time. */
export async function tell(db: Db, all: readonly Told[], at: Instant): Promise<number> {
  const { rowCount } = await db.query({
    name: 'tell-of-reports',
    text: `insert into report_notices (shard_key, id, report, organisation, what, at)
      select *, $6 from unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) on conflict do nothing`,
    values: [
      all.map((one) => one.shardKey),
      all.map(() => randomUUIDv7()),
      all.map((one) => one.report),
      all.map((one) => one.organisation),
      all.map((one) => one.what),
      at,
    ],
  })
  return rowCount ?? 0
}

/**
 * Reminds windows of reports that never came in: on the day before they are due, and when they are late. What is older
 * than a month reminds nobody any more; a report that was returned came in once. Says how many were reminded.
 */
export async function remindOfReports(shell: Shell, now: Instant): Promise<number> {
  return withRetry(async () => {
    const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
    const { rows } = await db.query<{ shard_key: number; id: string; organisation: string; late: boolean }>({
      name: 'reports-to-remind-of',
      text: `select r.shard_key, r.id, r.organisation, r.due_at < $1 as late from reports r
        left join report_lives l on l.shard_key = r.shard_key and l.report = r.id
        where r.state = 'draft' and r.due_at <= $2 and r.due_at > $3
          and (l.content is null or jsonb_array_length(l.content -> 'rounds') = 0)`,
      values: [now, plusMinutes(now, DAY), plusMinutes(now, -31 * DAY)],
    })
    const told = rows.map(({ shard_key: shardKey, id: report, organisation, late }) => ({
      ...{ shardKey, report, organisation },
      what: late ? ('reportLate' as const) : ('reportDueSoon' as const),
    }))
    return told.length === 0 ? 0 : tell(db, told, now)
  })
}

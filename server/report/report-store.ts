import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { isFrozen, type ReportLife, stateOf } from '#domain/report/life/life.ts'
import type { Written } from '#domain/report/life/written.ts'
import type { Part } from '#domain/report/parts/table.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { type LifeContent, type ReportRow, selectWholeReports, type WholeReportRow } from './report-row.ts'

/** The report, among those that an organisation sees. */
export async function loadReport(
  db: Db,
  organisation: OrganisationId,
  id: string,
): Promise<WholeReportRow | null> {
  const { rows } = await db.query<WholeReportRow>({
    name: 'load-report',
    text: `${selectWholeReports} where r.seen_by @> array[$1] and r.id = $2`,
    values: [organisation, id],
  })
  return rows[0] ?? null
}

/** The same, for whoever changes it: one after the other. What became of it is read when it is one's turn. */
export async function lockReport(
  db: Db,
  organisation: OrganisationId,
  id: string,
): Promise<ReportRow | null> {
  const locked = await db.query({
    name: 'lock-report',
    text: 'select from reports where seen_by @> array[$1] and id = $2 for update',
    values: [organisation, id],
  })
  return locked.rowCount === 0 ? null : loadReport(db, organisation, id)
}

/** Who changed it, and when. */
export type Stamp = { readonly at: Instant; readonly by: string }

/** Writes what became of a report, and where that leaves the report itself; says which version it is now. */
export async function writeLife(db: Db, row: ReportRow, life: ReportLife, stamp: Stamp): Promise<number> {
  const { rows } = await db.query<{ version: number }>({
    name: 'write-report-life',
    text: `insert into report_lives as l (shard_key, report, version, state, content, changed_at, changed_by)
      values ($1, $2, 1, $3, $4, $5, $6)
      on conflict (shard_key, report) do update set version = l.version + 1, state = excluded.state,
        content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by
      returning version`,
    values: [row.shard_key, row.id, stateOf(life), JSON.stringify(contentOf(life)), stamp.at, stamp.by],
  })
  const round = isFrozen(life) ? life.rounds.at(-1) : undefined
  await db.query({
    name: 'place-report',
    text: `update reports set state = $3, submitted_at = $4, submitted_to = $5, submitted_by = $6,
        seen_by = array(select distinct one from unnest(seen_by || $5::text) as one where one is not null)
      where shard_key = $1 and id = $2`,
    values: [
      ...[row.shard_key, row.id, round ? 'submitted' : 'draft'],
      ...[round?.submittedAt ?? null, round?.to ?? null, round?.submittedBy ?? null],
    ],
  })
  return rows[0]?.version ?? 1
}

/** Writes the parts that were counted with the figures. */
export async function writeParts(
  db: Db,
  { shardKey, id }: { readonly shardKey: number; readonly id: string },
  { life, parts }: { readonly life: ReportLife; readonly parts: readonly Part[] },
  stamp: Stamp,
): Promise<void> {
  await db.query({
    name: 'write-report-parts',
    text: `insert into report_lives as l (shard_key, report, version, state, content, parts, changed_at, changed_by)
      values ($1, $2, 1, $3, $4, $5, $6, $7)
      on conflict (shard_key, report) do update set version = l.version + 1, state = excluded.state,
        content = excluded.content, parts = excluded.parts, changed_at = excluded.changed_at,
        changed_by = excluded.changed_by`,
    values: [
      ...[shardKey, id, stateOf(life), JSON.stringify(contentOf(life)), JSON.stringify(parts)],
      ...[stamp.at, stamp.by],
    ],
  })
}

/** What the head of the window wrote in the report on another month; null when there is none. */
export async function writtenIn(
  db: Db,
  window: { readonly id: OrganisationId; readonly shardKey: number },
  period: string,
): Promise<Written | null> {
  const { rows } = await db.query<{ content: LifeContent }>({
    name: 'written-in-report',
    text: `select l.content from reports r join report_lives l on l.shard_key = r.shard_key and l.report = r.id
      where r.shard_key = $1 and r.organisation = $2 and r.period = $3`,
    values: [window.shardKey, window.id, period],
  })
  return rows[0]?.content.written ?? null
}

function contentOf({ written, signed, rounds }: ReportLife): LifeContent {
  return { written, signed, rounds }
}

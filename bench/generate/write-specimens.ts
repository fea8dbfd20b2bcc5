import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { split } from '#domain/privacy/personal-parts.ts'
import type { Instant } from '#domain/time.ts'
import { eyesOfSystem, through } from '#server/access/through.ts'
import { canonicalJson } from '#server/audit/canonical.ts'
import { type JournalRow, linked, type NoticeRow, saidOf } from '#server/audit/said.ts'
import { record } from '#server/case/record.ts'
import { withContactToken } from '#server/customer/contact-token.ts'
import { followFacts } from '#server/report/facts/follow-cases.ts'
import { followTexts } from '#server/search/follow-texts.ts'
import type { Shell } from '#server/shell.ts'
import { playLife } from './play-life.ts'
import { MARKER, type Specimen } from './specimens.ts'

/** What cases are generated with: the rules and keys of the server, and its database by the owner of the tables. */
export type Ground = {
  readonly owner: Pool
  readonly shell: Pick<Shell, 'pool' | 'reference' | 'customers' | 'log'>
  readonly now: Instant
}

const AT_ONCE = 4

/**
 * Plays the specimens and has the server's own programs write, count and index them. Their notices get ids with the
 * marker in them, and so the beginning of their chains is written anew.
 */
export async function writeSpecimens(specimens: readonly Specimen[], ground: Ground): Promise<void> {
  const { owner, shell, now } = ground
  const { reference } = shell
  const db = through(shell.pool, eyesOfSystem(reference.network()))
  const waiting = [...specimens]
  const next = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const change = withContactToken(playLife(one.wish, shell), shell.customers)
      const policy = reference.policyOf(change.after.policyVersion)
      const world = { network: reference.network(), calendars: reference.calendars(), policy }
      const done = await record(db, [change], world, now, null)
      if (done !== 'recorded') throw new Error(`a specimen is ${done}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  // A server that follows meanwhile has gone past what happened so long ago.
  for (const marks of ['fact_marks', 'search_marks']) await owner.query(`update ${marks} set up_to = ''`)
  await followFacts(shell, { turn: 'wait' })
  await followTexts(shell, { turn: 'wait' })
  await makeFew(owner, specimens)
  await markNotices(owner)
}

/** The specimens as rows that copies are made of, with places among those of the same day and province. */
async function makeFew(owner: Pool, specimens: readonly Specimen[]): Promise<void> {
  await owner.query('create schema bench_generate')
  await owner.query(
    `create table bench_generate.few as
     select c.*, c.state::text as state_text, n.ordinal, ''::text as said, ''::text as personal,
       row_number() over (partition by substr(c.number, 1, 10) order by n.ordinal) - 1 as place
     from unnest($1::uuid[]) with ordinality as n (id, ordinal) join cases c on c.id = n.id`,
    [specimens.map(({ wish }) => wish.identity.id)],
  )
  await owner.query('alter table bench_generate.few add primary key (ordinal)')
}

async function markNotices(owner: Pool): Promise<void> {
  await owner.query(
    `update outbox o set id = overlay(o.id::text placing $1 from 29)::uuid
     from bench_generate.few f where o.shard_key = f.shard_key and o.case_id = f.id`,
    [MARKER],
  )
  const { rows } = await owner.query<{ id: string; journal: JournalRow[]; notices: NoticeRow[] }>(
    `select f.id, (select jsonb_agg(jsonb_build_object('seq', seq, 'type', type, 'at', ${instant('at')}, 'person', person,
         'organisation', organisation, 'data', data, 'salt', salt, 'personal_digest', personal_digest) order by seq)
       from journal j where j.shard_key = f.shard_key and j.case_id = f.id) as journal,
       coalesce((select jsonb_agg(jsonb_build_object('id', id, 'seq', seq, 'organisation', organisation, 'what', what,
         'number', number, 'at', ${instant('at')})) from outbox o where o.shard_key = f.shard_key and o.case_id = f.id),
         '[]') as notices
     from bench_generate.few f`,
  )
  const chains = rows.map(({ id, journal, notices }) => {
    const said = saidOf(journal, notices)
    return { id, said, head: linked('', said), personal: personalOf(journal) }
  })
  const values = [chains.map(({ id }) => id), chains.map(({ head }) => head)]
  await owner.query(
    `update bench_generate.few f set said = n.said, personal = n.personal
     from unnest($1::uuid[], $2::text[], $3::text[]) as n (id, said, personal) where f.id = n.id`,
    [values[0], chains.map(({ said }) => said), chains.map(({ personal }) => personal)],
  )
  for (const [table, key, column] of [
    ['cases', 'id', 'head'],
    ['journal', 'case_id', 'hash'],
  ])
    await owner.query(
      `update ${table} t set ${column} = n.head from bench_generate.few f
       join unnest($1::uuid[], $2::text[]) as n (id, head) on n.id = f.id
       where t.shard_key = f.shard_key and t.${key} = f.id`,
      values,
    )
}

/** What the digest of the first event's personal part is made of; only there a copy has something of its own. */
function personalOf([first, ...others]: readonly JournalRow[]): string {
  if (!first || others.some(({ data }) => JSON.stringify(data).includes(MARKER)))
    throw new Error('only the first event may name the account')
  const text = `${first.salt}${canonicalJson(split(first.type as 'submitted', first.data).personal)}`
  if (createHash('sha256').update(text).digest('hex') !== first.personal_digest)
    throw new Error('the digest of a specimen is another')
  return text
}

function instant(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

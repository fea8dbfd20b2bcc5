import { kindOf, whatsOf } from '#domain/notice/kinds.ts'
import { type NoticeWishes, unlisted, wishesAsKept } from '#domain/notice/wishes.ts'
import type { Instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { Conditions } from '../queue/conditions.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Counting stops here. */
const MOST_COUNTED = 100

type Row = {
  id: string
  number: string | null
  report: string | null
  what: string
  at: Instant
  entry: number | null
  is_read: boolean
}
type Ask = {
  readonly readTo: string
  readonly wishes: NoticeWishes
  readonly since?: Instant | null
  readonly after?: { readonly at: string; readonly id: string } | null
  readonly limit: number
}

/** What organisations were told, what reached whoever asks by name (the policy shows nobody else's), what of theirs does harm, reports, and which contacts they must verify. */
export const toldRows = `(
  select shard_key, case_id, seq, id, organisation, null::text as person, number, what, at from outbox
  union all select shard_key, case_id, seq, id, organisation, person, number, what, at from mentions
  union all select w.shard_key, a.case_id, 0, w.told_id, w.told_organisation, w.told_person, a.number, 'fileInfected', w.scanned_at
    from file_works w join attachments a on a.shard_key = w.shard_key and a.id = w.id where w.scan = 'infected'
  union all select shard_key, report, 0, id, organisation, null::text, null::text, what, at from report_notices
  union all select 0, null, 0, id, organisation, null, about, what, at from contact_reminders)`

/** What somebody wants to be told of. */
export async function wishesOf(call: Call, shell: Shell): Promise<NoticeWishes> {
  const { person, organisation } = actorOf(call)
  const { rows } = await through(shell.pool, { person, organisation }).query<{ content: NoticeWishes }>({
    name: 'notice-wishes',
    text: 'select content from notice_wishes where person = $1',
    values: [person],
  })
  return wishesAsKept(rows[0]?.content ?? null)
}

/** Where the values of everybody's question are: whose notices, who reads, and how far they have read. */
function beginning(call: Call, readTo: string, wishes: NoticeWishes): Conditions {
  const { person, organisation } = actorOf(call)
  const where = new Conditions()
  where.values.push(organisation, person, readTo)
  where.add('o.organisation = $', organisation)
  where.add("split_part(o.what, ':', 1) <> all($)", whatsOf(unlisted(wishes)))
  // What somebody did themselves for another organisation is no news to them.
  where.add(
    `not exists (select from journal j where j.shard_key = o.shard_key and j.case_id = o.case_id and j.seq = o.seq
      and j.person = $)`,
    person,
  )
  where.add('(o.person is null or o.person = $)', person)
  // Who is named in what their organisation is told is told once, by their name.
  if (wishes.kinds.mentioned.listed)
    where.add(
      `(o.person is not null or not exists (select from mentions m where m.shard_key = o.shard_key
        and m.case_id = o.case_id and m.seq = o.seq and m.organisation = o.organisation and m.person = $))`,
      person,
    )
  return where
}

const shownColumns =
  'o.id, o.number, case when o.number is null then o.case_id end as report, o.what, o.at, case when o.person is null then null else nullif(o.seq, 0) end as entry'
const isReadByItself = `exists (select from read_notices r where r.organisation = $1 and r.person = $2 and r.notice = o.id)`

/**
 * Notices of the organisation that somebody acts for and what names them, the newest first: not of what they did themselves for another
 * organisation, and not of the kinds that they put aside.
 */
export async function noticesFor(call: Call, shell: Shell, ask: Ask) {
  const where = beginning(call, ask.readTo, ask.wishes)
  if (ask.since) where.add('o.at > $', ask.since)
  if (ask.after) where.add('(o.at, o.id) < ($::timestamptz, $::uuid)', ask.after.at, ask.after.id)
  const { rows } = await through(shell.pool, actorOf(call)).query<Row>(
    `select ${shownColumns}, o.id <= $3::uuid or ${isReadByItself} as is_read from ${toldRows} o
      where ${where.sql()} order by o.at desc, o.id desc limit ${ask.limit}`,
    where.values,
  )
  return rows.map(shown)
}

/** Those that are unread, the last written first, and how many they are: counted up to a hundred. */
export async function unreadFor(call: Call, shell: Shell, ask: Omit<Ask, 'since' | 'after'>) {
  const where = beginning(call, ask.readTo, ask.wishes)
  const { rows } = await through(shell.pool, actorOf(call)).query<Row>(
    `select ${shownColumns}, false as is_read from ${toldRows} o
      where ${where.sql()} and o.id > $3::uuid and not ${isReadByItself} order by o.id desc limit ${MOST_COUNTED}`,
    where.values,
  )
  return { n: rows.length, latest: rows.slice(0, ask.limit).map(shown) }
}

function shown({ is_read: isRead, ...row }: Row) {
  return { ...row, kind: kindOf(row.what), isRead }
}

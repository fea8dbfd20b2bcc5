import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { Watched, watchCase } from '#contract/notice/notices.ts'
import type { Recorded } from '#domain/case/events.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { presentTimeline } from '../case/present-timeline.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Named = Call<ParamsOf<typeof watchCase>>
type Done = Outcome<AnswerOf<typeof watchCase>, Refused>

/** More cases than that nobody keeps an eye on. */
export const MOST_WATCHED = 200
/** Of so many it is looked up what is new. */
const MOST_NEWS = 20

/** Watches a case that one may see; what happened up to now is no news. */
export async function watchCaseUse(call: Named, shell: Shell): Promise<Done> {
  const visible = await visibleCase(call.params.number, call, shell)
  // Through broken glass one looks for an hour; one does not keep an eye on the case.
  if (!visible || visible.until !== null) return no(refused('notFound', call.params.number))
  const { person, organisation } = actorOf(call)
  const { number, shardKey, version } = visible.c
  const { rowCount } = await through(shell.pool, { person, organisation }).query({
    name: 'watch-case',
    text: `insert into watches as w (person, organisation, number, case_shard, seen_version, since)
      select $1, $2, $3, $4, $5, $6 where (select count(*) from watches where person = $1 and organisation = $2
        and number <> $3) < ${MOST_WATCHED}
      on conflict (person, organisation, number) do update set seen_version = greatest(w.seen_version, $5)`,
    values: [person, organisation, number, shardKey, version, call.now],
  })
  return rowCount === 0 ? no(refused('tooManyWatched', String(MOST_WATCHED))) : yes({ ok: true })
}

/** Watches it no more. */
export async function unwatchCaseUse(call: Named, shell: Shell): Promise<Done> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'unwatch-case',
    text: 'delete from watches where person = $1 and organisation = $2 and number = $3',
    values: [person, organisation, call.params.number],
  })
  return yes({ ok: true })
}

/** Somebody has looked at a case that they may watch: nothing of it is new. */
export async function lookedAt(number: string, call: Call, shell: Shell): Promise<void> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'looked-at-watched',
    text: `update watches w set seen_version = c.version from cases c
      where w.person = $1 and w.organisation = $2 and w.number = $3
        and c.shard_key = w.case_shard and c.number = w.number and c.version > w.seen_version`,
    values: [person, organisation, number],
  })
}

type Row = { number: string; seen_version: number; version: number; shard_key: number; id: string }

/** The cases that somebody watches, those with news first, and what of it they may read; not what they did themselves. */
export async function watchedBy(call: Call, shell: Shell): Promise<Watched[]> {
  const actor = actorOf(call)
  const db = through(shell.pool, actor)
  const { rows } = await db.query<Row>({
    name: 'watched-by',
    text: `select w.number, w.seen_version, c.version, c.shard_key, c.id from watches w
      join cases c on c.shard_key = w.case_shard and c.number = w.number
      where w.person = $1 and w.organisation = $2
      order by c.version > w.seen_version desc, w.since desc limit ${MOST_WATCHED}`,
    values: [actor.person, actor.organisation],
  })
  const changed = rows.filter((row) => row.version > row.seen_version).slice(0, MOST_NEWS)
  const journals = await journalsOf(changed, call, shell)
  return rows.map((row) => {
    const news = newsIn(journals.get(row.id) ?? [], row.seen_version, call, shell)
    const last = news.at(-1)
    return { number: row.number, news: news.length, what: last?.type ?? null, at: last?.at ?? null }
  })
}

function newsIn(journal: readonly Recorded[], seen: number, call: Call, shell: Shell) {
  const actor = actorOf(call)
  const byOthers = new Set(
    journal.filter((one) => one.seq > seen && one.by.person !== actor.person).map((one) => one.seq),
  )
  if (byOthers.size === 0) return []
  // What an SP may not read is no news to it either.
  const { entries } = presentTimeline(journal, actor, shell.reference.network(), new Map())
  return entries.filter((entry) => byOthers.has(entry.seq))
}

async function journalsOf(cases: readonly Row[], call: Call, shell: Shell) {
  if (cases.length === 0) return new Map<string, readonly Recorded[]>()
  const { rows } = await through(shell.pool, actorOf(call)).query({
    name: 'journals-of-watched',
    text: `select case_id, seq, type, at, person, organisation, data from journal
      where (shard_key, case_id) in (select * from unnest($1::int[], $2::uuid[])) order by seq`,
    values: [cases.map((one) => one.shard_key), cases.map((one) => one.id)],
  })
  const events = rows.map(({ case_id, person, organisation, data, ...rest }) => ({
    case_id: case_id as string,
    event: { ...data, ...rest, by: { person, organisation } } as Recorded,
  }))
  const grouped = Map.groupBy(events, (one) => one.case_id)
  return new Map([...grouped].map(([id, some]) => [id, some.map((one) => one.event)]))
}

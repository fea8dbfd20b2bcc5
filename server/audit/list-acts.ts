import Type from 'typebox'
import { listActs } from '#contract/audit/acts.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { canonicalTimes } from '../case/canonical-times.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

type Row = {
  readonly shard_key: number
  readonly seq: number
  readonly at: string
  readonly person: string
  readonly name: string | null
  readonly organisation: string | null
  readonly what: string
  readonly about: Readonly<Record<string, unknown>> & { readonly rows?: readonly unknown[] }
}

/** A page of acts that the auditor's organisation reads, the newest first. */
export async function listActsUse(
  call: Call<undefined, QueryOf<typeof listActs>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listActs>, Refused>> {
  const asked = canonicalTimes(Type.Object(listActs.query?.properties ?? {}), call.query ?? {})
  if (!asked.ok) return asked
  const query = asked.value as NonNullable<QueryOf<typeof listActs>>
  const after = query.after === undefined ? null : readCursor(query.after)
  if (query.after !== undefined && after === null) return no(refused('malformed', 'after'))
  const limit = Number(query.limit ?? 50)
  const actor = actorOf(call)
  const db = through(shell.pool, actor)
  const { rows } = await db.query<Row>({
    name: 'list-acts',
    text: `select a.shard_key, a.seq, a.at, a.person, a.organisation, a.what, a.about, p.name
      from acts a left join actors p on p.id = a.person
      where a.seen_by @> array[$1]
        and ($2::text is null or a.what = $2) and ($3::text is null or a.person = $3 or p.login = $3)
        and ($4::text is null or a.organisation = $4)
        and ($5::timestamptz is null or a.at >= $5) and ($6::timestamptz is null or a.at < $6)
        and ($7::timestamptz is null or (a.at, a.shard_key, a.seq) < ($7, $8::int, $9::bigint))
      order by a.at desc, a.shard_key desc, a.seq desc limit $10`,
    values: [
      ...[actor.organisation, query.what ?? null, query.person ?? null, query.organisation ?? null],
      ...[query.from ?? null, query.to ?? null, ...(after ?? [null, null, null]), limit + 1],
    ],
  })
  const anchors = await db.query<{ day: string }>(
    'select day::text as day from anchors order by day desc limit 1',
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return yes({
    acts: page.map((row) => shown(row, shell)),
    next: last ? `${last.at}~${last.shard_key}~${last.seq}` : null,
    anchored: anchors.rows[0]?.day ?? null,
  })
}

function shown({ shard_key, seq, at, person, name, organisation, what, about }: Row, shell: Shell) {
  const { rows = [], ...rest } = about
  const unit = organisation === null ? undefined : shell.reference.network().find(organisation)
  return {
    id: `${shard_key}/${seq}`,
    ...{ at, what, person, personName: name ?? person, organisation },
    organisationName: unit?.name ?? organisation,
    about: rest,
    rows: rows.length,
  }
}

function readCursor(text: string): readonly [at: string, shardKey: number, seq: number] | null {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)~(\d{1,6})~(\d{1,15})$/.exec(text)
  const [, at, shardKey, seq] = found ?? []
  try {
    // Throws where there is no such day, before the database would; it knows no year 0 either.
    return at === undefined || instant(at) < '0001' ? null : [at, Number(shardKey), Number(seq)]
  } catch {
    return null
  }
}

import type { Draft, dropDraft, keepDraft, showDraft } from '#contract/draft/drafts.ts'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Instant, plusMilliseconds } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** So many are kept for somebody at one organisation; the oldest give way. */
const MOST = 200
const KEPT_FOR = 30 * 86_400_000

type Place = ParamsOf<typeof showDraft>

/** What whoever asks has typed in a place for the organisation they act for; the wall of the database sees to it that it is theirs. */
export async function showDraftUse(call: Call<Place>, shell: Shell): Promise<Outcome<Draft, Refused>> {
  const { person, organisation } = actorOf(call)
  const { rows } = await through(shell.pool, { person, organisation }).query<{
    content: string
    at: Instant
  }>({
    name: 'show-draft',
    text: 'select content, changed_at as at from drafts where person = $1 and organisation = $2 and place = $3',
    values: [person, organisation, call.params.place],
  })
  const [row] = rows
  return yes({ content: row ? shell.customers.open(row.content) : null, changedAt: row?.at ?? null })
}

/**
 * Keeps it, in the place of what was kept before. Who says what they had read is stopped when it was written elsewhere
 * since; who does not is right by being last, also from another machine.
 */
export async function keepDraftUse(
  call: Call<Place, undefined, BodyOf<typeof keepDraft>>,
  shell: Shell,
): Promise<Outcome<Draft, Refused>> {
  const { person, organisation } = actorOf(call)
  const { content, over } = call.body
  const { rows } = await through(shell.pool, { person, organisation }).query({
    name: 'keep-draft',
    text: `with kept as (
        insert into drafts (person, organisation, place, content, changed_at) values ($1, $2, $3, $4, $5)
        on conflict (person, organisation, place) do update set content = $4, changed_at = $5
        where $6 or drafts.changed_at = $7::timestamptz
        returning place
      ), given_way as (
      delete from drafts where person = $1 and organisation = $2 and place <> $3 and place in (
        select place from drafts where person = $1 and organisation = $2 and place <> $3
        order by changed_at desc offset ${MOST - 1})
      ) select place from kept`,
    values: [
      person,
      organisation,
      call.params.place,
      shell.customers.seal(content),
      call.now,
      over === undefined,
      over ?? null,
    ],
  })
  if (rows.length === 0) return no(refused('draftChanged'))
  return yes({ content, changedAt: call.now })
}

/** Drops it: it was sent, or its writer has thought better of it. */
export async function dropDraftUse(
  call: Call<Place>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof dropDraft>, Refused>> {
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'drop-draft',
    text: 'delete from drafts where person = $1 and organisation = $2 and place = $3',
    values: [person, organisation, call.params.place],
  })
  return yes({ ok: true })
}

/** Forgets what nobody has touched for a month. */
export async function forgetOldDrafts(shell: Shell, now: Instant): Promise<void> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await db.query('delete from drafts where changed_at < $1', [plusMilliseconds(now, -KEPT_FOR)])
}

import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { changePhrase, deletePhrase, savePhrase } from '#contract/phrase/phrases.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayShare } from '#domain/queue/saving.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { scopeOfKept } from './kept-by.ts'
import { written } from './write-phrase.ts'

/** How many sentences somebody keeps at one organisation; more are not found again. */
const MOST_KEPT = 200

type Done = Outcome<{ readonly ok: boolean }, Refused>

/** Keeps a sentence: for oneself, for the organisation, or for everybody at the operator. */
export async function savePhraseUse(
  call: Call<undefined, undefined, BodyOf<typeof savePhrase>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof savePhrase>, Refused>> {
  const { name, scope, content, promisesMoney } = call.body
  const actor = actorOf(call)
  if (!mayShare(scope, actor, shell.reference.network())) return no(refused('notAllowed', scope))
  const id = randomUUIDv7()
  return written(scope, 'phraseSaved', { phrase: id }, call, shell, async (db) => {
    const kept = await db.query<{ n: number }>(
      'select count(*)::int as n from phrases where person = $1 and organisation = $2',
      [actor.person, actor.organisation],
    )
    if ((kept.rows[0]?.n ?? 0) >= MOST_KEPT) return no(refused('tooManyPhrases'))
    await db.query(
      `insert into phrases (id, scope, person, organisation, name, content, promises_money, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, scope, actor.person, actor.organisation, name, content, promisesMoney, call.now],
    )
    return yes({ id })
  })
}

/** Gives a sentence another name or other words. */
export async function changePhraseUse(
  call: Call<ParamsOf<typeof changePhrase>, undefined, BodyOf<typeof changePhrase>>,
  shell: Shell,
): Promise<Done> {
  const scope = await scopeOfKept('phrases', call, shell)
  if (!scope.ok) return scope
  return written(scope.value, 'phraseSaved', { phrase: call.params.id }, call, shell, async (db) => {
    const { name, content, promisesMoney } = call.body
    await db.query(
      'update phrases set name = $2, content = $3, promises_money = $4, changed_at = $5 where id = $1',
      [call.params.id, name, content, promisesMoney, call.now],
    )
    return yes({ ok: true })
  })
}

/** Deletes a sentence, and how often it was used. */
export async function deletePhraseUse(
  call: Call<ParamsOf<typeof deletePhrase>>,
  shell: Shell,
): Promise<Done> {
  const scope = await scopeOfKept('phrases', call, shell)
  if (!scope.ok) return scope
  return written(scope.value, 'phraseDeleted', { phrase: call.params.id }, call, shell, async (db) => {
    await db.query('delete from phrases where id = $1', [call.params.id])
    return yes({ ok: true })
  })
}

import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { changePhrase, deletePhrase, savePhrase } from '#contract/phrase/phrases.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayShare, type ViewScope } from '#domain/queue/saving.ts'
import { connectThrough } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
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
  return written(scope, 'phraseSaved', id, call, shell, async (db) => {
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
  const scope = await scopeOfOwn(call, shell)
  if (!scope.ok) return scope
  return written(scope.value, 'phraseSaved', call.params.id, call, shell, async (db) => {
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
  const scope = await scopeOfOwn(call, shell)
  if (!scope.ok) return scope
  return written(scope.value, 'phraseDeleted', call.params.id, call, shell, async (db) => {
    await db.query('delete from phrases where id = $1', [call.params.id])
    return yes({ ok: true })
  })
}

/** Whether whoever asks may change a sentence that they see. */
export function mayChange(
  phrase: { readonly scope: ViewScope; readonly person: string; readonly organisation: string },
  call: Pick<Call, 'who'>,
  shell: Pick<Shell, 'reference'>,
): boolean {
  const actor = actorOf(call)
  if (phrase.organisation !== actor.organisation) return false
  return phrase.scope === 'own'
    ? phrase.person === actor.person
    : mayShare(phrase.scope, actor, shell.reference.network())
}

async function scopeOfOwn(
  call: Pick<Call<{ readonly id: string }>, 'params' | 'who'>,
  shell: Shell,
): Promise<Outcome<ViewScope, Refused>> {
  const { id } = call.params
  const client = await connectThrough(shell.pool, actorOf(call))
  try {
    const { rows } = await client.query<{ scope: ViewScope; person: string; organisation: string }>(
      'select scope, person, organisation from phrases where id = $1',
      [id],
    )
    const [found] = rows
    if (!found || isHidden(found, call, shell)) return no(refused('notFound', id))
    return mayChange(found, call, shell) ? yes(found.scope) : no(refused('notAllowed', id))
  } finally {
    client.release()
  }
}

function isHidden({ scope }: { readonly scope: ViewScope }, call: Pick<Call, 'who'>, shell: Shell): boolean {
  return scope === 'national' && isSpSide(actorOf(call).organisation, shell.reference.network())
}

import { randomUUIDv7 } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { changeView, deleteView, QueueView, saveView, ViewContent } from '#contract/queue/views.ts'
import type { ActName } from '#domain/audit/act.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayShare, namesCustomer, type ViewScope } from '#domain/queue/saving.ts'
import { connectThrough } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { isFilter } from './narrowing.ts'

/** How many lists somebody keeps at one organisation; more are not found again. */
const MOST_KEPT = 100

type Done = Outcome<{ readonly ok: boolean }, Refused>

/** Keeps a list: for oneself, for the organisation, or for everybody. */
export async function saveViewUse(
  call: Call<undefined, undefined, BodyOf<typeof saveView>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof saveView>, Refused>> {
  const { name, scope, content } = call.body
  const actor = actorOf(call)
  if (!mayShare(scope, actor, shell.reference.network())) return no(refused('notAllowed', scope))
  const wrong = wrongWith(content)
  if (wrong) return no(wrong)
  const id = randomUUIDv7()
  return written(scope, 'viewSaved', id, call, shell, async (db) => {
    const kept = await db.query<{ n: number }>(
      'select count(*)::int as n from queue_views where person = $1 and organisation = $2',
      [actor.person, actor.organisation],
    )
    if ((kept.rows[0]?.n ?? 0) >= MOST_KEPT) return no(refused('tooManyViews'))
    await db.query(
      `insert into queue_views (id, scope, person, organisation, name, content, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, scope, actor.person, actor.organisation, name, JSON.stringify(content), call.now],
    )
    return yes({ id })
  })
}

/** Gives a list another name or another content. */
export async function changeViewUse(
  call: Call<ParamsOf<typeof changeView>, undefined, BodyOf<typeof changeView>>,
  shell: Shell,
): Promise<Done> {
  const wrong = wrongWith(call.body.content)
  if (wrong) return no(wrong)
  const scope = await scopeOfOwn(call, shell)
  if (!scope.ok) return scope
  return written(scope.value, 'viewSaved', call.params.id, call, shell, async (db) => {
    const { name, content } = call.body
    await db.query('update queue_views set name = $2, content = $3, changed_at = $4 where id = $1', [
      call.params.id,
      name,
      JSON.stringify(content),
      call.now,
    ])
    return yes({ ok: true })
  })
}

/** Deletes a list; whoever had it at hand has it no more. */
export async function deleteViewUse(call: Call<ParamsOf<typeof deleteView>>, shell: Shell): Promise<Done> {
  const scope = await scopeOfOwn(call, shell)
  if (!scope.ok) return scope
  return written(scope.value, 'viewDeleted', call.params.id, call, shell, async (db) => {
    await db.query('delete from queue_views where id = $1', [call.params.id])
    return yes({ ok: true })
  })
}

/** Whether whoever asks may change a list that they see. */
export function mayChange(
  view: { readonly scope: ViewScope; readonly person: string; readonly organisation: string },
  call: Pick<Call, 'who'>,
  shell: Pick<Shell, 'reference'>,
): boolean {
  const actor = actorOf(call)
  if (view.organisation !== actor.organisation) return false
  return view.scope === 'own'
    ? view.person === actor.person
    : mayShare(view.scope, actor, shell.reference.network())
}

type Named = Pick<Call<{ readonly id: string }>, 'params' | 'who'>

async function scopeOfOwn(call: Named, shell: Shell): Promise<Outcome<QueueView['scope'], Refused>> {
  const { id } = call.params
  const client = await connectThrough(shell.pool, actorOf(call))
  try {
    const { rows } = await client.query<{ scope: ViewScope; person: string; organisation: string }>(
      'select scope, person, organisation from queue_views where id = $1',
      [id],
    )
    const [found] = rows
    if (!found) return no(refused('notFound', id))
    return mayChange(found, call, shell) ? yes(found.scope) : no(refused('notAllowed', id))
  } finally {
    client.release()
  }
}

/** Writes with the eyes of whoever asks; what others share is on record, without what it is called. */
async function written<Value>(
  scope: ViewScope,
  what: ActName,
  view: string,
  call: Call,
  shell: Shell,
  write: (db: PoolClient) => Promise<Outcome<Value, Refused>>,
): Promise<Outcome<Value, Refused>> {
  if (scope !== 'own') {
    return onRecord(shell, actorOf(call), async (db) => {
      const done = await write(db)
      return done.ok ? yes({ value: done.value, act: actBy(call, what, { view, scope }), keeping: {} }) : done
    })
  }
  const client = await connectThrough(shell.pool, actorOf(call))
  try {
    return await write(client)
  } finally {
    client.release()
  }
}

function wrongWith({ filter }: ViewContent): Refused | null {
  if (filter === undefined) return null
  const isWrong = !isFilter(filter) || namesCustomer(filter)
  return isWrong ? { code: 'validationFailed', fields: ['content.filter'], wrong: true } : null
}

import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { mayShare, type ViewScope } from '#domain/queue/saving.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Where something was kept, by whom and for whom. */
export type Kept = { readonly scope: ViewScope; readonly person: string; readonly organisation: string }

const keptIn = {
  phrases: 'select scope, person, organisation from phrases where id = $1',
  macros: 'select scope, person, organisation from macros where id = $1',
} as const

/** Whether whoever asks may change a sentence or a macro that they see. */
export function mayChange(kept: Kept, call: Pick<Call, 'who'>, shell: Pick<Shell, 'reference'>): boolean {
  const actor = actorOf(call)
  if (kept.organisation !== actor.organisation) return false
  return kept.scope === 'own'
    ? kept.person === actor.person
    : mayShare(kept.scope, actor, shell.reference.network())
}

/** For whom it was kept, where whoever asks may change it. */
export async function scopeOfKept(
  table: keyof typeof keptIn,
  call: Pick<Call<{ readonly id: string }>, 'params' | 'who'>,
  shell: Shell,
): Promise<Outcome<ViewScope, Refused>> {
  const { id } = call.params
  const { rows } = await through(shell.pool, actorOf(call)).query<Kept>(keptIn[table], [id])
  const [found] = rows
  if (!found || isHidden(found, call, shell)) return no(refused('notFound', id))
  return mayChange(found, call, shell) ? yes(found.scope) : no(refused('notAllowed', id))
}

function isHidden({ scope }: Pick<Kept, 'scope'>, call: Pick<Call, 'who'>, shell: Shell): boolean {
  return scope === 'national' && isSpSide(actorOf(call).organisation, shell.reference.network())
}

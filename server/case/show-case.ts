import type { showProgress, showTimeline } from '#contract/case/timeline.ts'
import type { CaseView, showCase } from '#contract/case/view.ts'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import { isSpSide, sees } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { caughtUp } from './continue-case.ts'
import { loadCase, loadJournal } from './load.ts'
import { askedOf } from './perform-move.ts'
import { presentCase } from './present-case.ts'
import { presentProgress } from './present-progress.ts'
import { presentTimeline } from './present-timeline.ts'

type Named<E> = Call<ParamsOf<E>, undefined, undefined>

/** The case with what may be done; clocks are shown as they stand now, also in the second before they ring. */
export async function showCaseUse(
  call: Named<typeof showCase>,
  shell: Shell,
): Promise<Outcome<CaseView, Refused>> {
  const c = await visibleCase(call.params.number, call, shell)
  if (!c) return no(refused('notFound', call.params.number))
  const asked = askedOf(call, shell)
  const world = asked.worldOf(c)
  const view = presentCase(caughtUp(c, world, call.now).after, asked.by, world, call.now)
  return yes({ ...view, version: c.version })
}

/** Everything that happened, as far as this person's side may read it. */
export async function showTimelineUse(
  call: Named<typeof showTimeline>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showTimeline>, Refused>> {
  const c = await visibleCase(call.params.number, call, shell)
  if (!c) return no(refused('notFound', call.params.number))
  const journal = await loadJournal(through(shell.pool, actorOf(call)), c)
  const people = await shell.pool.query<{ id: string; name: string }>({
    name: 'people-names',
    text: 'select id, name from people where id::text = any($1)',
    values: [[...new Set(journal.map((event) => event.by.person))]],
  })
  const personNames = new Map(people.rows.map((row) => [row.id, row.name]))
  return yes(presentTimeline(journal, actorOf(call), shell.reference.network(), personNames))
}

/** What the customer is told of the progress (X22). */
export async function showProgressUse(
  call: Named<typeof showProgress>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showProgress>, Refused>> {
  const c = await visibleCase(call.params.number, call, shell)
  if (!c) return no(refused('notFound', call.params.number))
  const network = shell.reference.network()
  const journal = await loadJournal(through(shell.pool, actorOf(call)), c)
  // An SP tells its customer how far the matter is, not through whose hands it goes.
  const told = isSpSide(actorOf(call).organisation, network)
    ? journal.filter((event) => event.type !== 'forwarded')
    : journal
  return yes(presentProgress(c, told, network))
}

/** The case if this person may see it; one they may not see is one that does not exist for them. */
async function visibleCase(number: string, call: Pick<Call, 'who'>, shell: Shell): Promise<Case | null> {
  const c = await loadCase(through(shell.pool, actorOf(call)), number)
  if (c) await shell.reference.catchUp([c.policyVersion])
  return c && sees(actorOf(call).organisation, c, shell.reference.network()) ? c : null
}

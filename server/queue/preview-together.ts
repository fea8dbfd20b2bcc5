import { Value } from 'typebox/value'
import { wishes } from '#contract/case/wishes.ts'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { Previewed, previewTogether } from '#contract/queue/together.ts'
import { isBroadcast } from '#domain/case/broadcast.ts'
import type { Case } from '#domain/case/case.ts'
import { holderOf, priorityOf } from '#domain/case/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { TogetherMove } from '#domain/queue/together.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { canonicalTimes } from '../case/canonical-times.ts'
import { notBefore } from '../case/continue-case.ts'
import { handlerFor, peopleNames, withSeats } from '../case/handling.ts'
import { loadCases } from '../case/load.ts'
import { namesOf } from '../case/names.ts'
import { askedOf } from '../case/perform-move.ts'
import { type Asked, planMove } from '../case/plan-move.ts'
import { presentNo } from '../case/present-no.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { seenCases } from './together.ts'

type Wish = Readonly<Record<string, unknown>>

/**
 * What a move would come to for each of these cases: planned as the move itself is, and not written. That somebody looked
 * is no attempt, and not on record as one.
 */
export async function previewTogetherUse(
  call: Call<undefined, undefined, BodyOf<typeof previewTogether>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof previewTogether>, Refused>> {
  const { move, numbers, wish: said } = call.body
  if (!Value.Check(wishes[move], said)) return no({ code: 'malformed', fields: ['wish'], wrong: true })
  const wish = canonicalTimes(wishes[move], said)
  if (!wish.ok) return wish
  const cases = await seenCases(numbers, call, shell)
  const children = await childrenOf(cases, move, shell)
  const asked = { ...askedOf(call, shell), now: notBefore([...cases, ...children], call.now) }
  const seated = await withSeats(move, wish.value, cases, asked, shell)
  const byNumber = new Map(cases.map((c) => [c.number, c]))
  const rows = numbers.map((number) => previewOf(number, byNumber.get(number), move, seated, children, asked))
  const people = rows.flatMap(({ will, was, no: why }) => [will?.handler, was?.handler, why?.about])
  const named = rows.flatMap(({ will, no: why }) => [will?.holder ?? [], why?.about ?? []].flat())
  const handlers = move === 'assign' ? await peopleNames(people.filter(isSaid), shell.pool) : {}
  return yes({ rows, names: { ...namesOf(shell.reference.network(), named), ...handlers } })
}

function isSaid(id: string | null | undefined): id is string {
  return typeof id === 'string'
}

/** The children that would move with a parent, wherever they were taken. */
async function childrenOf(
  cases: readonly Case[],
  move: TogetherMove,
  shell: Shell,
): Promise<readonly Case[]> {
  const numbers = cases.filter((c) => isBroadcast(c, move)).flatMap((c) => c.children)
  if (numbers.length === 0) return []
  const children = await loadCases(through(shell.pool, eyesOfSystem(shell.reference.network())), numbers)
  await shell.reference.catchUp(children.map((one) => one.policyVersion))
  return children
}

function previewOf(
  number: string,
  c: Case | undefined,
  move: TogetherMove,
  wish: Wish,
  children: readonly Case[],
  asked: Asked,
): Previewed {
  if (!c) return { number, version: null, will: null, was: null, no: presentNo(refused('notFound', number)) }
  const plan = planMove(move, c, wish, children, asked)
  const deskOf = (one: Case) => ({
    handler: handlerFor(one, asked.by.organisation, asked.worldOf(one).network),
    priority: priorityOf(one),
  })
  const was = deskOf(c)
  if (!plan.ok) return { number, version: c.version, will: null, was, no: presentNo(plan.no) }
  const [own, ...others] = plan.value
  const after = own?.after ?? c
  const will = { status: after.status, holder: holderOf(after), others: others.length, ...deskOf(after) }
  return { number, version: c.version, will, was, no: null }
}

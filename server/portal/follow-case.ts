import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { followCase, moveAsCustomer } from '#contract/portal/following.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isUnproved, moveOfCustomer } from '#domain/portal/following.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import type { Door } from '../http/mount.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { customerCall } from './customer-call.ts'
import { surroundingsOf, tooOften } from './portal-limits.ts'
import { type AtCase, caseAt, followable } from './portal-sessions.ts'
import { presentFollowed } from './present-followed.ts'

type Answer = AnswerOf<typeof followCase>
type Asked = Call<ParamsOf<typeof moveAsCustomer>, undefined, BodyOf<typeof moveAsCustomer>>

/** The customer's own case, as they may know it. */
export async function followCaseUse(call: Call, door: Door, shell: Shell): Promise<Outcome<Answer, Refused>> {
  const at = await caseAt(door, call, shell)
  return at ? yes(await presentFollowed(at, call.now, shell)) : no(refused('portalSignInAgain'))
}

/** What the customer does, as the move that it is; how the case stands then. */
export async function moveAsCustomerUse(
  call: Asked,
  door: Door,
  shell: CaseShell,
): Promise<Outcome<Answer, Refused>> {
  const at = await caseAt(door, call, shell)
  return at ? makeMove(at, call, shell) : no(refused('portalSignInAgain'))
}

type Said = Pick<Asked, 'body' | 'now' | 'from' | 'requestId'> & {
  readonly params: Pick<Asked['params'], 'move'>
}

/** Makes a move of the customer at this case. */
export async function makeMove(at: AtCase, call: Said, shell: CaseShell): Promise<Outcome<Answer, Refused>> {
  const often = await tooOften(surroundingsOf(call), call, shell)
  if (often) return no(often)
  if (!at.isProved && !isUnproved(call.params.move)) return no(refused('portalCodeFirst'))
  const { number, answerer } = at.c
  const { text, satisfaction } = call.body
  const { move, wish } = moveOfCustomer(call.params.move, {
    text: text ?? '',
    satisfaction: satisfaction ?? null,
  })
  const own = customerCall(call, `${number} ${move}`, answerer, {
    ...{ params: undefined, query: undefined, body: undefined },
  })
  const done = await performMove(move, number, wish, own, shell)
  if (!done.ok) return no(toldToCustomer(done.no))
  const after = await followable(number, at.isProved, shell)
  return after ? yes(await presentFollowed(after, call.now, shell)) : no(refused('portalSignInAgain'))
}

/** A no without what it is about: that names organisations and other cases. */
function toldToCustomer({ code, fields }: Refused): Refused {
  return fields === undefined ? { code } : { code, fields }
}

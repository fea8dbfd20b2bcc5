import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { attachAsCustomer } from '#contract/portal/following.ts'
import { isByCustomer } from '#domain/case/by-customer.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { attachUse } from '../attachment/attach.ts'
import { attachmentsOf } from '../attachment/attachment-store.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import type { Door } from '../http/mount.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { customerCall } from './customer-call.ts'
import { surroundingsOf, tooOften } from './portal-limits.ts'
import { type AtCase, caseAt } from './portal-sessions.ts'

type Asked = Call<undefined, QueryOf<typeof attachAsCustomer>, undefined>
type Answer = AnswerOf<typeof attachAsCustomer>

/** Adds a file of the customer's to their case; it is kept like any other, and they are not given it back. */
export async function attachAsCustomerUse(
  call: Asked,
  door: Door,
  content: AsyncIterable<Uint8Array>,
  shell: Shell & WithFiles,
): Promise<Outcome<Answer, Refused>> {
  const at = await caseAt(door, call, shell)
  return at ? attachAt(at, call, content, shell) : no(refused('portalSignInAgain'))
}

/** Adds a file at this case. */
export async function attachAt(
  at: AtCase,
  call: Pick<Asked, 'query' | 'now' | 'from' | 'requestId'>,
  content: AsyncIterable<Uint8Array>,
  shell: Shell & WithFiles,
): Promise<Outcome<Answer, Refused>> {
  const { number, answerer } = at.c
  const subjects = [{ guard: 'portalFiles', about: number } as const, ...surroundingsOf(call)]
  const often = await tooOften(subjects, call, shell)
  if (often) return no(often)
  const own = customerCall(call, number, answerer, {
    params: { number },
    query: { name: call.query.name },
    body: undefined,
  })
  const kept = await attachUse(own, content, shell)
  if (!kept.ok) return no({ code: kept.no.code })
  const all = await attachmentsOf(at.db, at.c)
  return yes({ name: kept.value.name, files: all.filter(isByCustomer).length })
}

import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { findForCustomer } from '#contract/portal/window.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { selfServiceWindow } from '#domain/portal/window.ts'
import { suggestArticlesUse } from '../knowledge/suggest-articles.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { customerCall } from './customer-call.ts'
import { tooOften } from './portal-limits.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof findForCustomer>>

/** Articles for customers that are like what one types: their question and what is told to customers, nothing else. */
export async function findForCustomerUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof findForCustomer>, Refused>> {
  const often = await tooOften([{ guard: 'portalSearch', about: call.from.address }], call, shell)
  if (often) return no(often)
  const window = selfServiceWindow(shell.reference.network())
  if (!window) return no(refused('portalClosed'))
  const said = { params: undefined, query: undefined, body: { text: call.body.text } }
  const found = await suggestArticlesUse(customerCall(call, 'find', window.id, said), shell, ['public'])
  if (!found.ok) return found
  return yes({ articles: found.value.articles.map(({ id, title, answer }) => ({ id, title, answer })) })
}

import type { lookAtCase } from '#contract/billing/account.ts'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import { billingProvinceOf } from '#domain/billing/province.ts'
import { readsBilling } from '#domain/billing/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { visibleCase } from '../case/visible-case.ts'
import { onRecordOnce } from '../privacy/disclose.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { fieldsOfBilling, lookUp } from './look-up.ts'

/** What billing says of the customer of a case that one sees; that it was given is on record first. */
export async function lookAtCaseUse(
  call: Call<ParamsOf<typeof lookAtCase>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof lookAtCase>, Refused>> {
  const { number } = call.params
  const visible = await visibleCase(number, call, shell)
  // Whoever looks through broken glass looks at the case, and asks nobody else about its customer.
  if (!visible || visible.until !== null) return no(refused('notFound', number))
  const network = shell.reference.network()
  if (!readsBilling(actorOf(call), network)) return no(refused('notAllowed'))
  const { c } = visible
  const view = await lookUp(billingProvinceOf(c, network), c.intake.customer.account, call.now, shell)
  if (view.account !== null)
    await onRecordOnce(c, { cause: 'billing', fields: fieldsOfBilling, reason: null }, call, shell)
  return yes(view)
}

import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { revealCustomer } from '#contract/privacy/disclosures.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { loadCase } from '../case/load.ts'
import { openedCustomer } from '../case/sealed-intake.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { onRecordOnce } from './disclose.ts'

/** Gives what is masked of the customer of a case that one sees, once it is on record who asked for it and why. */
export async function revealCustomerUse(
  call: Call<ParamsOf<typeof revealCustomer>, undefined, BodyOf<typeof revealCustomer>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof revealCustomer>, Refused>> {
  const { fields } = call.body
  const reason = call.body.reason.trim()
  if (reason.length < 4) return no({ code: 'malformed', fields: ['reason'], wrong: true })
  const c = await loadCase(through(shell.pool, actorOf(call)), call.params.number)
  if (!c) return no(refused('notFound', call.params.number))
  const { spMayCallCustomer } = shell.reference.policyInForce()
  if (!spMayCallCustomer && isSpSide(actorOf(call).organisation, shell.reference.network()))
    return no(refused('spMayNotCall'))
  await onRecordOnce(c, { cause: 'revealed', fields, reason }, call, shell)
  const { name, contact } = openedCustomer(c.intake.customer, shell.customers)
  return yes({
    name: fields.includes('name') ? name : null,
    contact: fields.includes('contact') ? contact : null,
  })
}

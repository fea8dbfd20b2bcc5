import type { lookAtAccount } from '#contract/billing/account.ts'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import { billingProvince } from '#domain/billing/province.ts'
import { readsBilling } from '#domain/billing/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { countLookUp } from '../customer/look-ups.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { fieldsOfBilling, lookUp } from './look-up.ts'

/**
 * What billing says of whoever calls, by the whole account. There is no case yet, so an act says who was given what:
 * the account in it is a mark that is made with our keys, by which one can look for who has read of an account.
 */
export async function lookAtAccountUse(
  call: Call<undefined, undefined, BodyOf<typeof lookAtAccount>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof lookAtAccount>, Refused>> {
  const network = shell.reference.network()
  const actor = actorOf(call)
  if (!readsBilling(actor, network)) return no(refused('notAllowed'))
  const account = call.body.account.trim()
  const closed = account === '' ? null : await countLookUp(call, shell)
  if (closed) return no(closed)
  const province = billingProvince(actor.organisation, call.body.province ?? null, network)
  const view = await lookUp(province, account || null, call.now, shell)
  if (view.account === null) return yes(view)
  const [mark = ''] = shell.customers.digests(account, 'billing account')
  const about = { organisation: province?.id ?? '', fields: [...fieldsOfBilling], mark }
  return onRecord(shell, actor, async () =>
    yes({ value: view, act: actBy(call, 'billingRead', about), keeping: {} }),
  )
}

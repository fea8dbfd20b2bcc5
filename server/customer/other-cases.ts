import type { otherCases } from '#contract/customer/other-cases.ts'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { presentRows } from '../case/present-rows.ts'
import { openedCustomer } from '../case/sealed-intake.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { tokensFor } from './contact-token.ts'
import { accountsReachedBy, casesOf, statesOf } from './find-cases.ts'

const MOST_SHOWN = 20

/**
 * What else whoever asks sees of the customer of a case: of their account, and of whoever is reached as they are. An SP
 * learns nothing from how a customer is reached, and whoever only looks at the case sees what they see anyhow.
 */
export async function otherCasesUse(
  call: Call<ParamsOf<typeof otherCases>, undefined, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof otherCases>, Refused>> {
  const { number } = call.params
  const visible = await visibleCase(number, call, shell)
  if (!visible) return no(refused('notFound', number))
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  const { account, contact } = openedCustomer(visible.c.intake.customer, shell.customers)
  const tokens = spSide || contact === null ? [] : tokensFor(contact, shell.customers)
  const db = through(shell.pool, actorOf(call))
  const reached = tokens.length > 0 ? await accountsReachedBy(db, tokens) : []
  const accounts = [...new Set([...(account === null ? [] : [account]), ...reached])]
  const briefs = accounts.length + tokens.length === 0 ? [] : await casesOf(db, accounts, tokens)
  const others = briefs.filter((one) => one.id !== visible.c.id)
  const wanted = others.slice(0, MOST_SHOWN)
  const states = await statesOf(db, wanted)
  const shown = wanted.flatMap((one) => states.get(one.id) ?? [])
  return yes({ ...presentRows(shown, call, shell), all: others.length })
}

import { FEWEST_OF_ACCOUNT, type findCustomer, type KnownCustomer } from '#contract/customer/find-customer.ts'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import { maskContact, maskName } from '#domain/access/mask.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { presentRows } from '../case/present-rows.ts'
import { openedCustomer } from '../case/sealed-intake.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { tokensFor } from './contact-token.ts'
import { accountsBeginning, accountsReachedBy, type Brief, casesOf, statesOf } from './find-cases.ts'
import { countLookUp } from './look-ups.ts'

type Answer = AnswerOf<typeof findCustomer>

const MOST_SHOWN = 10

/**
 * Who calls, as far as they are known to whoever asks: found by how the account begins, or by exactly how they are
 * reached. An SP finds nobody by a telephone: what is masked to it could be guessed that way, digit by digit.
 */
export async function findCustomerUse(
  call: Call<undefined, undefined, BodyOf<typeof findCustomer>>,
  shell: Shell,
): Promise<Outcome<Answer, Refused>> {
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  const account = call.body.account?.trim() ?? ''
  const tokens = spSide ? [] : tokensFor(call.body.contact ?? '', shell.customers)
  if (tokens.length > 0) {
    const closed = await countLookUp(call, shell)
    if (closed) return no(closed)
  }
  return yes(await knownCustomers({ account, tokens }, call, shell))
}

/** The customers of accounts that begin so, or who are reached so, with what whoever asks may read of them. */
export async function knownCustomers(
  { account, tokens }: { readonly account: string; readonly tokens: readonly string[] },
  call: Call,
  shell: Shell,
): Promise<Answer> {
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  const db = through(shell.pool, actorOf(call))
  const [begun, reached] = await Promise.all([
    account.length >= FEWEST_OF_ACCOUNT ? accountsBeginning(db, account) : [],
    tokens.length > 0 ? accountsReachedBy(db, tokens) : [],
  ])
  const accounts = [...new Set([...reached, ...begun])]
  if (accounts.length === 0 && tokens.length === 0) return { customers: [], names: {}, now: call.now }
  const briefs = await casesOf(db, accounts, tokens)
  const theirs = [...Map.groupBy(briefs, (one) => one.account ?? '').values()]
  const wanted = theirs.flatMap(([newest, ...rest]) =>
    newest ? [newest, ...rest.filter((one) => one.held).slice(0, MOST_SHOWN - 1)] : [],
  )
  const states = await statesOf(db, wanted)
  const shown = wanted.flatMap((one) => states.get(one.id) ?? [])
  const { rows, names, now } = presentRows(shown, call, shell)
  const rowOf = new Map(rows.map((row, index) => [shown[index]?.id, row]))
  const customers = theirs.flatMap((own): readonly KnownCustomer[] => {
    const newest = states.get(own[0]?.id ?? '')
    if (!newest) return []
    const cases = own.filter((one) => one.held).flatMap((one) => rowOf.get(one.id) ?? [])
    return [{ ...presentCustomer(newest, spSide, shell), cases, ...countOf(own) }]
  })
  return { customers, names, now }
}

/** As the newest case has them: an SP knows them by their account, and no more. */
function presentCustomer({ intake }: Case, masked: boolean, { customers }: Shell) {
  const { name, contact, ...rest } = openedCustomer(intake.customer, customers)
  if (!masked) return { ...rest, name, contact, masked }
  return { ...rest, name: name && maskName(name), contact: contact && maskContact(contact), masked }
}

function countOf(own: readonly Brief[]): Pick<KnownCustomer, 'ended' | 'lastAt'> {
  return {
    ended: own.filter((one) => !one.held).length,
    lastAt: instant(own[0]?.receivedAt ?? ''),
  }
}

import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { DeskCall, myCalls, showCall } from '#contract/telephone/calls.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { beganAt, deskKey, desksNow, standingOf } from '#domain/telephone/call.ts'
import { telephoneOf } from '#domain/telephone/line.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { through } from '../access/through.ts'
import { namesOf } from '../case/names.ts'
import { tokensFor } from '../customer/contact-token.ts'
import { knownCustomers } from '../customer/find-customer.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type CallRow, callColumns } from './call-store.ts'

/** Nobody has more telephones in their hands. */
const MOST_CALLS = 5
/** What is registered after a call is registered within a day. */
const OWN_MINUTES = 24 * 60

/** The calls at the desk of whoever asks, with who calls; the newest first. */
export async function myCallsUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof myCalls>, Refused>> {
  const own = deskKey(actorOf(call))
  const { rows } = await through(shell.pool, actorOf(call)).query<CallRow>({
    name: 'my-calls',
    text: `select ${callColumns} from calls where ended_at is null and began_at > $2 and desks_now @> array[$1]
      order by began_at desc limit 20`,
    values: [own, plusMinutes(call.now, -OWN_MINUTES)],
  })
  const here = rows.filter((row) => desksNow(row.words, call.now).some((one) => deskKey(one) === own))
  return yes(await presented(here.slice(0, MOST_CALLS), call, shell))
}

/** One call that was at the desk of whoever asks, also when it has ended. */
export async function showCallUse(
  call: Call<ParamsOf<typeof showCall>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showCall>, Refused>> {
  const row = await ownCall(call, shell)
  if (!row) return no(refused('notFound'))
  const { calls, ...more } = await presented([row], call, shell)
  const [shown] = calls
  return shown ? yes({ call: shown, ...more }) : no(refused('notFound'))
}

/** A call that was at the desk of whoever asks, within the last day. */
export async function ownCall(
  call: Pick<Call<{ readonly call: string }>, 'params' | 'who' | 'now'>,
  shell: Shell,
): Promise<CallRow | null> {
  const { rows } = await through(shell.pool, actorOf(call)).query<CallRow>({
    name: 'own-call',
    text: `select ${callColumns} from calls where id = $1 and desks @> array[$2] and began_at > $3`,
    values: [call.params.call, deskKey(actorOf(call)), plusMinutes(call.now, -OWN_MINUTES)],
  })
  return rows[0] ?? null
}

async function presented(rows: readonly CallRow[], call: Call, shell: Shell) {
  const found = await Promise.all(rows.map((row) => customersOf(row, call, shell)))
  const windows = namesOf(
    shell.reference.network(),
    rows.map((row) => row.service_window),
  )
  const calls = rows.map((row, index) => shownCall(row, found[index]?.customers ?? [], shell))
  const names = Object.assign({}, windows, ...found.map((one) => one.names)) as Record<string, string>
  return { calls, names, now: call.now as Instant }
}

function shownCall(row: CallRow, customers: KnownCustomer[], shell: Shell): DeskCall {
  const window = row.service_window ? shell.reference.network().find(row.service_window) : undefined
  return {
    ...{ id: row.id, direction: row.direction, standing: standingOf(row.words) },
    window: row.service_window,
    channel: window ? telephoneOf(window) : null,
    number: row.number && shell.customers.open(row.number),
    at: instant(beganAt(row.words)),
    about: row.about,
    customers,
  }
}

/** Who is known by that number. An SP finds nobody by a telephone, also not by one that calls it. */
async function customersOf(row: CallRow, call: Call, shell: Shell) {
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  const number = row.number === null || spSide ? '' : shell.customers.open(row.number)
  return knownCustomers({ account: '', tokens: tokensFor(number, shell.customers) }, call, shell)
}

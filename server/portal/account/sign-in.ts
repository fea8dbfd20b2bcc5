import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { enterAccount, leaveAccount } from '#contract/portal/account.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { clearCustomer, setCustomer } from '../../http/cookies.ts'
import type { Door } from '../../http/mount.ts'
import type { Refused } from '../../refused.ts'
import type { Call, Shell } from '../../shell.ts'
import { tryCode } from '../take-code.ts'
import { accountOf } from './account-store.ts'
import { closeCustomerSessions, openCustomerSession } from './customer-sessions.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof enterAccount>>

/** Signs a customer in with the code that reached them; whoever comes for the first time has an account from now on. */
export async function enterAccountUse(
  call: Asked,
  door: Door,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof enterAccount>, Refused>> {
  const taken = await tryCode('contact', call, shell)
  if (!taken.ok) return taken
  const account = await accountOf(shell.customers.open(taken.value), call.now, shell)
  await closeCustomerSessions(door, 'this', shell)
  setCustomer(door.request, door.reply, await openCustomerSession(shell.pool, account, call.now))
  return yes({ ok: true })
}

/** Signs a customer out, here or everywhere; nothing is told to whoever was not signed in. */
export async function leaveAccountUse(
  door: Door,
  which: 'this' | 'all',
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof leaveAccount>, Refused>> {
  await closeCustomerSessions(door, which, shell)
  clearCustomer(door.request, door.reply)
  return yes({ ok: true })
}

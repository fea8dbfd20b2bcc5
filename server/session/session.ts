import type { BodyOf } from '#contract/endpoint.ts'
import type { actFor, Me, signIn } from '#contract/session/session.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { fits } from './passwords.ts'
import { presentMe } from './present-me.ts'
import { openSession } from './session-store.ts'
import type { SignInLimits } from './sign-in-limits.ts'

export type Opened = { readonly me: Me; readonly token: string }

/** Signs in; the same answer in the same time for a wrong name and a wrong password. */
export async function signInUse(
  call: Call<undefined, undefined, BodyOf<typeof signIn>>,
  shell: Shell,
  limits: SignInLimits,
  address: string,
): Promise<Outcome<Opened, Refused>> {
  const { login, password } = call.body
  if (!limits.mayTry(login, address, call.now)) return no(refused('tooManyAttempts'))
  const { rows } = await shell.pool.query<{ id: string; password_hash: string }>(
    'select id, password_hash from people where login = $1',
    [login],
  )
  const person = rows[0]
  if (!(await fits(password, person?.password_hash ?? null)) || !person) {
    limits.failed(login, address, call.now)
    return no(refused('wrongCredentials'))
  }
  limits.succeeded(login)
  return yes(await opened(person.id, call, shell))
}

/** A new session for the person, with what the client shows of them. */
export async function opened(person: string, call: Pick<Call, 'now'>, shell: Shell): Promise<Opened> {
  const token = await openSession(shell.pool, person, call.now)
  const acting = await shell.pool.query<{ organisation: string }>(
    'select organisation from memberships where person = $1 order by organisation limit 1',
    [person],
  )
  return { token, me: await presentMe(person, acting.rows[0]?.organisation ?? null, shell) }
}

/** Who is signed in. */
export async function whoAmIUse(call: Call, shell: Shell): Promise<Outcome<Me, Refused>> {
  if (!call.who) return no(refused('notSignedIn'))
  return yes(await presentMe(call.who.person, call.who.acting?.organisation ?? null, shell))
}

/** Ends the session. */
export async function signOutUse(call: Call, shell: Shell): Promise<Outcome<{ ok: boolean }, Refused>> {
  await shell.pool.query('delete from sessions where token_hash = $1', [call.who?.tokenHash])
  return yes({ ok: true })
}

/** Chooses the organisation to act for; only one the person is a member of. */
export async function actForUse(
  call: Call<undefined, undefined, BodyOf<typeof actFor>>,
  shell: Shell,
): Promise<Outcome<Me, Refused>> {
  if (!call.who) return no(refused('notSignedIn'))
  const { organisation } = call.body
  const { rowCount } = await shell.pool.query(
    `update sessions set acting = $2 where token_hash = $1
     and exists (select from memberships m where m.person = sessions.person and m.organisation = $2)`,
    [call.who.tokenHash, organisation],
  )
  if (rowCount === 0) return no(refused('notMember', organisation))
  return yes(await presentMe(call.who.person, organisation, shell))
}

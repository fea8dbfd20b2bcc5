import type { BodyOf } from '#contract/endpoint.ts'
import type { actFor, Me } from '#contract/session/session.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import type { Opened } from './opened.ts'
import { presentMe } from './present-me.ts'
import { endSession, renewToken, tellSessionOver } from './session-store.ts'

/** Who is signed in. */
export async function whoAmIUse(call: Call, shell: Shell): Promise<Outcome<Me, Refused>> {
  if (!call.who) return no(refused('notSignedIn'))
  return yes(
    await presentMe(call.who.person, call.who.acting?.organisation ?? null, shell, !call.who.mustEnrol),
  )
}

/** Ends the session. */
export async function signOutUse(call: Call, shell: Shell): Promise<Outcome<{ ok: boolean }, Refused>> {
  if (call.who) await endSession(shell.pool, call.who.tokenHash)
  return yes({ ok: true })
}

/** Chooses the organisation to act for; only one the person is a member of. Other rights are a new token. */
export async function actForUse(
  call: Call<undefined, undefined, BodyOf<typeof actFor>>,
  shell: Shell,
): Promise<Outcome<Opened, Refused>> {
  if (!call.who) return no(refused('notSignedIn'))
  const { organisation } = call.body
  const { rowCount } = await shell.pool.query(
    `update sessions set acting = $2 where token_hash = $1
     and exists (select from seats_at($3) m where m.person = sessions.person and m.organisation = $2)`,
    [call.who.tokenHash, organisation, call.now],
  )
  if (rowCount === 0) return no(refused('notMember', organisation))
  const token = await renewToken(shell.pool, call.who.tokenHash)
  // Its pages would go on hearing of what the other organisation sees.
  await tellSessionOver(shell.pool, call.who.tokenHash)
  return yes({ token, me: await presentMe(call.who.person, organisation, shell, !call.who.mustEnrol) })
}

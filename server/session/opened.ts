import type { Me } from '#contract/session/session.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import type { Refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { rememberPlaces } from './known-places.ts'
import { presentMe } from './present-me.ts'
import { endSession, openSession } from './session-store.ts'

/** What somebody who has entered gets: themselves, the token of the session, and what lets the browser be known again. */
export type Opened = { readonly me: Me; readonly token: string; readonly device?: string }

/** How somebody proved who they are. */
export type Proof = 'firstRun' | 'password' | 'code' | 'singleSignOn' | 'invitation'

/**
 * A new session for the person, with what the client shows of them. A session that the browser had before is over.
 * `factorElsewhere`: they have shown a second factor to a provider whose word for it is taken.
 */
export async function opened(
  person: string,
  call: Pick<Call, 'now' | 'from' | 'who'>,
  shell: Shell,
  by: Proof,
  factorElsewhere = false,
): Promise<Outcome<Opened, Refused>> {
  const { rows } = await shell.pool.query<{ organisation: string }>(
    'select organisation from seats_at($2) where person = $1 order by organisation limit 1',
    [person, call.now],
  )
  const organisation = rows[0]?.organisation ?? null
  const done = await administer(shell, async (db) => {
    if (call.who) await endSession(db, call.who.tokenHash)
    await db.query('delete from sessions where person = $1 and expires_at <= $2', [person, call.now])
    const token = await openSession(db, person, call.now, call.from, factorElsewhere)
    const device = await rememberPlaces(db, person, call.from, call.now)
    const about = { by, address: call.from.address }
    const act = { what: 'signedIn', at: call.now, person, organisation, about } as const
    return yes({ value: { token, device }, act, keeping: {} })
  })
  if (!done.ok) return done
  return yes({ ...done.value, me: await presentMe(person, organisation, shell, factorElsewhere) })
}

import type { AnswerOf } from '#contract/endpoint.ts'
import type { showSignOn } from '#contract/session/single-sign-on.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { endHalvesOf } from '../session/half-session.ts'
import type { Renewed } from '../session/prove.ts'
import { endSessionsOf, renewToken } from '../session/session-store.ts'
import type { Call, Shell } from '../shell.ts'
import { dropIdentity, identityOf, keepIdentity } from './identity-store.ts'
import type { Identity } from './provider.ts'

/** Whether the person is linked with the provider. */
export async function showSignOnUse(
  { who }: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showSignOn>, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  const provider = shell.singleSignOn
  if (!provider) return yes({ name: null, linkedAt: null })
  const identity = await identityOf(shell.pool, who.person, provider.issuer)
  return yes({ name: provider.name, linkedAt: identity?.linkedAt ?? null })
}

/**
 * Links whoever is signed in. Everything that was opened before ends, but for this session, which goes on under another
 * token: somebody who had got in earlier does not stay in behind the stronger door.
 */
export async function linkUse(
  identity: Identity,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<Outcome<{ readonly linked: true; readonly token: string }, Refused>> {
  const { who, now } = call
  if (!who) return no(refused('notSignedIn'))
  return administer(shell, async (db) => {
    const { person, tokenHash } = who
    if (!(await keepIdentity(db, person, identity, { person, now }))) return no(refused('signOnTaken'))
    await endSessionsOf(db, person, { except: tokenHash })
    await endHalvesOf(db, person)
    const token = await renewToken(db, tokenHash)
    const keeping = { rows: [witnessed('identities', person, identity.issuer)] }
    return yes({ value: { linked: true, token }, act: actBy(call, 'ssoLinked', { person }), keeping })
  })
}

/** Gives the link up; whoever came by it elsewhere is out. */
export async function unlinkSignOnUse(call: Call, shell: Shell): Promise<Outcome<Renewed, Refused>> {
  const { who } = call
  if (!who) return no(refused('notSignedIn'))
  const provider = shell.singleSignOn
  if (!provider) return no(refused('signOnOff'))
  return administer(shell, async (db) => {
    const { person, tokenHash } = who
    if (!(await dropIdentity(db, person, provider.issuer))) return no(refused('notLinked'))
    await endSessionsOf(db, person, { except: tokenHash })
    await endHalvesOf(db, person)
    const token = await renewToken(db, tokenHash)
    const keeping = { rows: [witnessed('identities', person, provider.issuer)] }
    return yes({
      value: { answer: { ok: true }, token },
      act: actBy(call, 'ssoUnlinked', { person }),
      keeping,
    })
  })
}

import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { personSignOn, setSignOn } from '#contract/session/single-sign-on.ts'
import { looksAfterAll } from '#domain/access/granting.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Db } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { endHalvesOf } from '../session/half-session.ts'
import { endSessionsOf } from '../session/session-store.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { dropIdentity, identityOf, keepIdentity } from './identity-store.ts'

/** Who somebody is at the provider, for an administrator who looks after them. */
export async function personSignOnUse(
  call: Call<ParamsOf<typeof personSignOn>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof personSignOn>, Refused>> {
  const { person } = call.params
  if (!(await isTheirs(person, shell.pool, call, shell))) return no(refused('notFound', person))
  const provider = shell.singleSignOn
  if (!provider) return yes({ name: null, subject: null, linkedAt: null })
  const identity = await identityOf(shell.pool, person, provider.issuer)
  const { subject = null, linkedAt = null } = identity ?? {}
  return yes({ name: provider.name, subject, linkedAt })
}

/** Says who somebody is at the provider, or that they are nobody there. Their sessions end either way. */
export async function setSignOnUse(
  call: Call<ParamsOf<typeof setSignOn>, undefined, BodyOf<typeof setSignOn>>,
  shell: Shell,
): Promise<Outcome<{ ok: boolean }, Refused>> {
  const { person } = call.params
  const { subject } = call.body
  const provider = shell.singleSignOn
  if (!provider) return no(refused('signOnOff'))
  const { issuer } = provider
  return administer(shell, async (db) => {
    if (!(await isTheirs(person, db, call, shell))) return no(refused('notFound', person))
    const by = { person: actorOf(call).person, now: call.now }
    if (subject === null) {
      if (!(await dropIdentity(db, person, issuer))) return no(refused('notLinked', person))
    } else if (!(await keepIdentity(db, person, { issuer, subject }, by))) return no(refused('signOnTaken'))
    await endSessionsOf(db, person)
    await endHalvesOf(db, person)
    const act = actBy(call, subject === null ? 'ssoUnlinked' : 'ssoLinked', { person })
    return yes({ value: { ok: true }, act, keeping: { rows: [witnessed('identities', person, issuer)] } })
  })
}

/** Somebody all of whose seats the administrator looks after; nobody does it for themselves, who can prove it instead. */
async function isTheirs(person: string, db: Db, call: Pick<Call, 'who'>, shell: Shell): Promise<boolean> {
  const own = actorOf(call)
  const network = shell.reference.network()
  const { rows } = await db.query<{ organisation: string }>(
    'select organisation from memberships where person = $1',
    [person],
  )
  const seats = rows.map((one) => one.organisation)
  return person !== own.person && looksAfterAll(own.organisation, seats, network)
}

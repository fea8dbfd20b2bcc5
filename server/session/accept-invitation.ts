import type { Static } from 'typebox'
import type { BodyOf } from '#contract/endpoint.ts'
import type { acceptInvitation } from '#contract/network/people.ts'
import type { codeNeeded } from '#contract/session/session.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { hasFactor } from './factor-store.ts'
import { endHalvesOf, openHalf } from './half-session.ts'
import { type Opened, opened } from './opened.ts'
import { hashPassword, refusedPassword, setPassword, usedBefore } from './passwords.ts'
import { renewalUsed } from './renewals.ts'
import { endSessionsOf } from './session-store.ts'
import { hashOf } from './tokens.ts'

/**
 * Lets somebody set their own password by the link they were given, and in. A link is good once and for three days; a
 * password that is refused leaves it as it was. Whoever was in by an older password is out, or half in; and who has a
 * second factor still owes it.
 */
export async function acceptInvitationUse(
  call: Call<undefined, undefined, BodyOf<typeof acceptInvitation>>,
  shell: Shell,
): Promise<Outcome<Opened | Static<typeof codeNeeded>, Refused>> {
  const { token, password } = call.body
  const { rows } = await shell.pool.query<{ id: string; login: string; name: string }>(
    `select p.id, p.login, p.name from invitations i join people p on p.id = i.person
     where i.token_hash = $1 and i.expires_at > $2`,
    [hashOf(token), call.now],
  )
  const person = rows[0]
  if (!person) return no(refused('wrongInvitation'))
  const weak = await refusedPassword(password, person)
  if (weak) return no(weak)
  if (await usedBefore(shell.pool, person.id, password))
    return no({ code: 'passwordUsedBefore', fields: ['password'], wrong: true })
  const hashed = await hashPassword(password)
  const done = await administer(shell, async (db) => {
    // Taken here and not before: of two who use it at once one is in.
    const taken = await db.query('delete from invitations where token_hash = $1', [hashOf(token)])
    if (taken.rowCount !== 1) return no(refused('wrongInvitation'))
    await setPassword(db, person.id, hashed, call.now)
    await endSessionsOf(db, person.id)
    await endHalvesOf(db, person.id)
    await renewalUsed(db, person.id, call.now)
    const { id, login } = person
    const act = {
      what: 'invitationAccepted',
      at: call.now,
      person: id,
      organisation: null,
      about: { login },
    } as const
    return yes({ value: id, act, keeping: { rows: [witnessed('people', id)] } })
  })
  if (!done.ok) return done
  if (await hasFactor(shell.pool, person.id))
    return yes({ codeNeeded: true, half: await openHalf(shell.pool, person.id, call.now) })
  return opened(done.value, call, shell, 'invitation')
}

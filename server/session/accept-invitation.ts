import type { BodyOf } from '#contract/endpoint.ts'
import type { acceptInvitation } from '#contract/network/people.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { type Opened, opened } from './opened.ts'
import { hashPassword, refusedPassword, setPassword, usedBefore } from './passwords.ts'
import { endSessionsOf } from './session-store.ts'
import { hashOf } from './tokens.ts'

/**
 * Lets somebody set their own password by the link they were given, and in. A link is good once and for three days; a
 * password that is refused leaves it as it was. Whoever was in by an older password is out.
 */
export async function acceptInvitationUse(
  call: Call<undefined, undefined, BodyOf<typeof acceptInvitation>>,
  shell: Shell,
): Promise<Outcome<Opened, Refused>> {
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
  return done.ok ? opened(done.value, call, shell, 'invitation') : done
}

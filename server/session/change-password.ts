import type { BodyOf } from '#contract/endpoint.ts'
import type { changePassword } from '#contract/session/sessions.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { hashPassword, refusedPassword, setPassword, usedBefore } from './passwords.ts'
import { type Renewed, wrongPassword } from './prove.ts'
import { endSessionsOf, renewToken } from './session-store.ts'

/** Another password in place of the old one, which must be known; every other session of the person ends. */
export async function changePasswordUse(
  call: Call<undefined, undefined, BodyOf<typeof changePassword>>,
  shell: Shell,
): Promise<Outcome<Renewed, Refused>> {
  const { who, body } = call
  if (!who) return no(refused('notSignedIn'))
  const wrong = await wrongPassword(body.current, who, call, shell)
  if (wrong) return no({ ...wrong, fields: ['current'] })
  const weak = await refusedPassword(body.password, who)
  if (weak) return no(weak)
  if (await usedBefore(shell.pool, who.person, body.password))
    return no({ code: 'passwordUsedBefore', fields: ['password'], wrong: true })
  const hashed = await hashPassword(body.password)
  return administer(shell, async (db) => {
    await setPassword(db, who.person, hashed, call.now)
    await endSessionsOf(db, who.person, { except: who.tokenHash })
    const token = await renewToken(db, who.tokenHash, call.now)
    const act = {
      what: 'passwordChanged',
      at: call.now,
      person: who.person,
      organisation: who.acting?.organisation ?? null,
      about: {},
    } as const
    const keeping = { rows: [witnessed('people', who.person)] }
    return yes({ value: { answer: { ok: true }, token }, act, keeping })
  })
}

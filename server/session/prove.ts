import type { BodyOf } from '#contract/endpoint.ts'
import type { prove } from '#contract/session/second-factor.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell, SignedIn } from '../shell.ts'
import { takeCode } from './factor-store.ts'
import { guarded } from './guarded.ts'
import { fits } from './passwords.ts'
import { renewToken } from './session-store.ts'

/** Done, with a new token for the session. */
export type Renewed<More = { readonly ok: boolean }> = { readonly answer: More; readonly token: string }

/** Proves once more who somebody is, by the password or a code; sensitive acts are open for some minutes then. */
export async function proveUse(
  call: Call<undefined, undefined, BodyOf<typeof prove>>,
  shell: Shell,
): Promise<Outcome<Renewed, Refused>> {
  const { who, body } = call
  if (!who) return no(refused('notSignedIn'))
  const given = [body.password, body.code].filter((one) => one !== undefined)
  if (given.length !== 1) return no({ code: 'validationFailed', fields: ['password'] })
  const code = body.code
  const wrong =
    code === undefined
      ? await wrongPassword(body.password ?? '', who, call, shell)
      : await guarded(
          { ...tryOf(who), fits: () => takeCode(shell.pool, shell.secrets, who.person, code, call.now) },
          call,
          shell,
        )
  if (wrong) return no(wrong)
  return yes({ answer: { ok: true }, token: await renewToken(shell.pool, who.tokenHash, call.now) })
}

/** Whether the person's own password is wrong; null when it is right. */
export async function wrongPassword(
  password: string,
  who: SignedIn,
  call: Pick<Call, 'now' | 'from'>,
  shell: Shell,
): Promise<Refused | null> {
  const { rows } = await shell.pool.query<{ password_hash: string | null }>(
    'select password_hash from people where id = $1',
    [who.person],
  )
  const kept = rows[0]?.password_hash ?? null
  return guarded({ ...tryOf(who), fits: () => fits(password, kept) }, call, shell)
}

function tryOf({ person }: SignedIn) {
  return { subjects: [{ guard: 'proof', about: person }], person, wrong: 'wrongProof' } as const
}

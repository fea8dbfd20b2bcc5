import { Secret, TOTP } from 'otpauth'
import { type Client, granted, tokenIn } from './client.ts'

/** The telephone that a person has set up, the codes they wrote down, and the session as it went on afterwards. */
export type Telephone = {
  readonly secret: string
  readonly recoveryCodes: readonly string[]
  readonly token: string
}

/** The code that a telephone shows; `steps` half minutes later when given. */
export function codeOf(secret: string, steps = 0, now = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + steps * 30_000 })
}

/** Sets up one-time codes for somebody who is signed in. */
export async function setUpTelephone(person: Client): Promise<Telephone> {
  const { secret } = granted(await person.post<{ secret: string }>('/api/session/factor'))
  const confirmed = await person.send<{ recoveryCodes: string[] }>('PUT', '/api/session/factor', {
    code: codeOf(secret),
  })
  const { recoveryCodes } = granted(confirmed)
  const token = tokenIn(confirmed)
  if (token === null) throw new Error('no session after the telephone was set up')
  return { secret, recoveryCodes, token }
}

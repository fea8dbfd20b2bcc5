import { Secret, TOTP } from 'otpauth'
import { epochMilliseconds, type Instant } from '#domain/time.ts'

const SECONDS = 30
/** A telephone's clock may be one step off either way. */
const WINDOW = 1

/** A new secret of 160 bits, in base 32 as telephones take it. */
export function newOtpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the square on the page says to the telephone. */
export function otpUri(secret: string, login: string): string {
  return totp(secret, login).toString()
}

/** The step that a code belongs to; null when it is wrong. A step is taken once, whoever keeps count of it. */
export function stepOf(code: string, secret: string, now: Instant): number | null {
  const timestamp = epochMilliseconds(now)
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : Math.floor(timestamp / 1000 / SECONDS) + delta
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Beichen', label, secret: Secret.fromBase32(secret), period: SECONDS })
}

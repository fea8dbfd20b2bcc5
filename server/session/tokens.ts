import { createHash, randomBytes } from 'node:crypto'

/** How many characters a secret has. */
export const TOKEN_LENGTH = 43

/** A secret of 256 bits, to be given away once. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a secret. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

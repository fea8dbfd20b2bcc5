import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters OWASP names: 19 MiB, two passes. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password, to be kept. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, strength)
}

let nobody: Promise<string> | null = null

/** Whether the password fits; takes as long for a name that does not exist as for one that does. */
export async function fits(password: string, kept: string | null): Promise<boolean> {
  nobody ??= hashPassword('no one has this password')
  const right = await verify(kept ?? (await nobody), password)
  return kept !== null && right
}

/** Long enough, and not the name itself. */
export function strongEnough(password: string, login: string): boolean {
  return [...password].length >= 10 && password.toLowerCase() !== login.toLowerCase()
}

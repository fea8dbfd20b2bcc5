import { hash, verify } from '@node-rs/argon2'
import { passwordFault } from '#domain/session/password-rule.ts'
import type { Db } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { leakedPasswords } from './common-passwords.ts'

/** argon2id with the parameters OWASP names: 19 MiB, two passes. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** How many passwords of a person are remembered, so that they are not used again. */
const REMEMBERED = 5

/** The hash of a password, to be kept. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, strength)
}

let nobody: Promise<string> | null = null

/** Whether the password fits; the same work is done for a name that does not exist as for one that does. */
export async function fits(password: string, kept: string | null): Promise<boolean> {
  nobody ??= hashPassword('no one has this password')
  const right = await verify(kept ?? (await nobody), password)
  return kept !== null && right
}

/** Why a person cannot have this password; null when they can. */
export async function refusedPassword(
  password: string,
  person: { readonly login: string; readonly name: string },
): Promise<Refused | null> {
  const known = await leakedPasswords()
  const code = passwordFault(password, person, (one) => known.has(one))
  return code && { code, fields: ['password'], wrong: true }
}

/** Whether the person has used the password lately; the one they have now counts. */
export async function usedBefore(db: Db, person: string, password: string): Promise<boolean> {
  const { rows } = await db.query<{ kept: string | null }>(
    `select password_hash as kept from people where id = $1
     union all (select password_hash from former_passwords where person = $1 order by set_at desc limit $2)`,
    [person, REMEMBERED],
  )
  const tried = await Promise.all(rows.map(({ kept }) => fits(password, kept)))
  return tried.some(Boolean)
}

/** Gives a person a new password; the one before is remembered, the oldest forgotten. */
export async function setPassword(db: Db, person: string, hashed: string, now: string): Promise<void> {
  await db.query(
    `with before as (
       insert into former_passwords (person, set_at, password_hash)
       select id, $3, password_hash from people where id = $1 and password_hash is not null
       on conflict (person, set_at) do nothing
     ), forgotten as (
       delete from former_passwords f where f.person = $1 and f.set_at <= (
         select set_at from former_passwords where person = $1 order by set_at desc offset $4 limit 1)
     )
     update people set password_hash = $2 where id = $1`,
    [person, hashed, now, REMEMBERED - 1],
  )
}

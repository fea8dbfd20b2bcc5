import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { stepOf } from './one-time-codes.ts'
import { takeRecoveryCode } from './recovery-codes.ts'

/** Where the secret of a person is kept: sealed for one, it does not open for another. */
export function placeOfSecret(person: string): string {
  return `second_factors ${person}`
}

/** Whether the person has a second factor. */
export async function hasFactor(db: Db, person: string): Promise<boolean> {
  const { rowCount } = await db.query('select from second_factors where person = $1', [person])
  return rowCount === 1
}

/** Takes a code of the telephone or a recovery code, each once; false when it is neither. */
export async function takeCode(
  db: Db,
  secrets: Secrets,
  person: string,
  code: string,
  now: Instant,
): Promise<boolean> {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return takeRecoveryCode(db, person, code, now)
  const { rows } = await db.query<{ secret: string }>('select secret from second_factors where person = $1', [
    person,
  ])
  const sealed = rows[0]?.secret
  if (!sealed) return false
  const step = stepOf(digits, secrets.open(sealed, placeOfSecret(person)), now)
  if (step === null) return false
  // Of two who come with the same code, the second finds its step taken.
  const taken = await db.query(
    'update second_factors set last_step = $2 where person = $1 and last_step < $2',
    [person, step],
  )
  return taken.rowCount === 1
}

/** Takes the second factor away, with its recovery codes; false when there was none. */
export async function dropFactor(db: Db, person: string): Promise<boolean> {
  await db.query('delete from recovery_codes where person = $1', [person])
  const { rowCount } = await db.query('delete from second_factors where person = $1', [person])
  return rowCount === 1
}

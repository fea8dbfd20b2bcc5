import { randomInt } from 'node:crypto'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { hashOf } from './tokens.ts'

const COUNT = 10
/** Letters and digits that nobody takes for others: sixteen of them are 79 bits. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten new codes in place of all that there were; they are shown once, and kept as hashes. */
export async function renewedRecoveryCodes(db: Db, person: string): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, newCode)
  await db.query('delete from recovery_codes where person = $1', [person])
  await db.query('insert into recovery_codes (person, code_hash) select $1, unnest($2::text[])', [
    person,
    codes.map((code) => hashOf(plain(code))),
  ])
  return codes
}

/** Uses up a recovery code; false when it is none, or was used. */
export async function takeRecoveryCode(db: Db, person: string, code: string, now: Instant): Promise<boolean> {
  const { rowCount } = await db.query(
    'update recovery_codes set used_at = $3 where code_hash = $2 and person = $1 and used_at is null',
    [person, hashOf(plain(code)), now],
  )
  return rowCount === 1
}

function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => clear[randomInt(clear.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

function plain(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '')
}

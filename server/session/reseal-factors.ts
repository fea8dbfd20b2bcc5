import type { Db } from '../access/through.ts'
import type { Secrets } from '../secrets/secrets.ts'
import { placeOfSecret } from './factor-store.ts'

/**
 * Seals the secrets of telephones with the newest key, where they are not, so that older keys can go; says how many.
 * One that was changed meanwhile is left: whoever changed it has sealed it.
 */
export async function resealFactors(db: Db, secrets: Secrets): Promise<number> {
  const { rows } = await db.query<{ person: string; secret: string }>(
    'select person, secret from second_factors',
  )
  let count = 0
  for (const { person, secret } of rows.filter((one) => !secrets.isFresh(one.secret))) {
    const place = placeOfSecret(person)
    const { rowCount } = await db.query(
      'update second_factors set secret = $3 where person = $1 and secret = $2',
      [person, secret, secrets.seal(secrets.open(secret, place), place)],
    )
    count += rowCount ?? 0
  }
  return count
}

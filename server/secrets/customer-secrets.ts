import type { Pool } from 'pg'
import type { Instant } from '#domain/time.ts'
import { newSecretKey, type SecretKey, type Secrets, secretKeyOf, secretsWith } from './secrets.ts'

/** What seals who customers are; `reload` reads the keys again when another process has made one. */
export type CustomerSecrets = Pick<Secrets, 'seal' | 'open' | 'digests'> & {
  readonly reload: () => Promise<void>
}

const place = (id: string) => `data key ${id}`

type Row = { readonly id: string; readonly sealed: string }

/**
 * The keys of the data, opened with those of the installation; the first is made when there is none. Those that an
 * older key of the installation had sealed are sealed anew, so that it can go.
 */
export async function openCustomerSecrets(
  pool: Pool,
  secrets: Secrets,
  now: Instant,
): Promise<CustomerSecrets> {
  if ((await rowsIn(pool)).length === 0) await addDataKey(pool, secrets, now)
  await resealDataKeys(pool, secrets)
  let keys = await keysIn(pool, secrets)
  const own = secretsWith(() => keys)
  return {
    seal: (text) => own.seal(text, 'customer'),
    open: (text) => (isSealed(text) ? own.open(text, 'customer') : text),
    digests: (text, what = 'contact') => own.digests(text, what),
    reload: async () => {
      keys = await keysIn(pool, secrets)
    },
  }
}

/** Makes a key of the data, which seals from now on; what older ones have sealed they still open. */
export async function addDataKey(pool: Pool, secrets: Secrets, now: Instant): Promise<void> {
  const { id, bytes } = newSecretKey()
  await pool.query('insert into data_keys (id, sealed, made_at) values ($1, $2, $3)', [
    id,
    secrets.seal(bytes.toString('base64url'), place(id)),
    now,
  ])
}

/** Seals the keys of the data with the newest key of the installation, where they are not; says how many. */
export async function resealDataKeys(pool: Pool, secrets: Secrets): Promise<number> {
  const old = (await rowsIn(pool)).filter((row) => !secrets.isFresh(row.sealed))
  for (const { id, sealed } of old) {
    await pool.query('update data_keys set sealed = $3 where id = $1 and sealed = $2', [
      id,
      sealed,
      secrets.seal(secrets.open(sealed, place(id)), place(id)),
    ])
  }
  return old.length
}

async function keysIn(pool: Pool, secrets: Secrets): Promise<readonly SecretKey[]> {
  const rows = await rowsIn(pool)
  return rows.map(({ id, sealed }) => secretKeyOf(Buffer.from(secrets.open(sealed, place(id)), 'base64url')))
}

async function rowsIn(pool: Pool): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>('select id, sealed from data_keys order by made_at desc, id')
  return rows
}

/**
 * What was taken in before there were keys lies open, and is shown as it is. A mail is longer than what an expression can
 * go back over: what does not belong is looked for instead.
 */
function isSealed(text: string): boolean {
  return text.length >= 47 && /^[0-9a-f]{8}\.$/.test(text.slice(0, 9)) && !/[^\w-]/.test(text.slice(9))
}

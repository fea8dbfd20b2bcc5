import type { Pool } from 'pg'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Config } from '../config.ts'
import type { StartRefusal } from '../start.ts'
import { ensureKeyring, keyringFile, keysIn, readKeyring } from './keyring.ts'
import { type Secrets, secretsWith } from './secrets.ts'

const PROOF = 'the keys of this database'

/**
 * The secrets of a database, with the keys of the environment or of the data directory. The database keeps something
 * sealed, so that a server that has lost the keys, or has those of another database, says so before it seals anything.
 */
export async function openSecrets(
  pool: Pool,
  { secretKeys, dataDirectory }: Pick<Config, 'secretKeys' | 'dataDirectory'>,
): Promise<Outcome<Secrets, StartRefusal>> {
  const file = keyringFile(dataDirectory)
  const { rows } = await pool.query<{ value: string }>(
    `select value from settings where name = 'secretsProof'`,
  )
  const proof = rows[0]?.value
  const given = secretKeys === null ? null : keysIn(secretKeys)
  if (given === null && proof === undefined) ensureKeyring(file)
  try {
    const secrets = secretsWith(given ? () => given : () => readKeyring(file))
    if (proof !== undefined) secrets.open(proof, PROOF)
    if (proof === undefined || !secrets.isFresh(proof)) await keepProof(pool, secrets, proof)
    return yes(secrets)
  } catch (error) {
    if (!isAboutKeys(error)) throw error
    const zh = `打不开本数据库的密文：请把 secrets.key 放回 ${file}，或设置 BEICHEN_SECRET_KEY。`
    const en = `The keys of this database are missing: put its secrets.key back to ${file}, or set BEICHEN_SECRET_KEY.`
    return no({ zh, en })
  }
}

/** Only over the proof that was read: of two servers that start at once, the second opens what the first has sealed. */
async function keepProof(pool: Pool, secrets: Secrets, before: string | undefined): Promise<void> {
  const { rows } = await pool.query<{ value: string }>(
    `insert into settings as s (name, value) values ('secretsProof', to_jsonb($1::text))
     on conflict (name) do update set value = case
       when s.value = to_jsonb($2::text) then excluded.value else s.value end
     returning value`,
    [secrets.seal(PROOF, PROOF), before ?? null],
  )
  secrets.open(rows[0]?.value ?? '', PROOF)
}

function isAboutKeys(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  return code === 'ENOENT' || /is missing|authenticate|list of keys/.test(message)
}

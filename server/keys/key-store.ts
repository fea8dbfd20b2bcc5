import type { Pool } from 'pg'
import type { KeyScope } from '#contract/access/rights.ts'
import type { Role } from '#domain/access/roles.ts'
import type { Instant } from '#domain/time.ts'
import { askOpeningEyes, openingEyes } from '../access/through.ts'
import { hashOf, newToken, TOKEN_LENGTH } from '../session/tokens.ts'
import type { SignedIn } from '../shell.ts'

const MARK = 'bk_'

/** A key of 256 bits. The mark lets people, and programs that look for what was given away by mistake, know it. */
export function newKey(): string {
  return `${MARK}${newToken()}`
}

/**
 * Whether a token is a key, and not that of a session. The mark alone does not tell: chance writes it at the beginning
 * of one session in 262,144 too, which is shorter by the mark.
 */
export function isKey(token: string): boolean {
  return token.startsWith(MARK) && token.length > TOKEN_LENGTH
}

/** As whom a key acts in journals. */
export function personOfKey(id: string): string {
  return `key:${id}`
}

type Row = {
  token_hash: string
  id: string
  name: string
  organisation: string
  roles: Role[]
  scopes: KeyScope[]
  made_at: Instant
  stale: boolean
}

/** The program that a key belongs to; null when the key is unknown, over, revoked, or its organisation is not in service. */
export async function findKey(pool: Pool, token: string, now: Instant): Promise<SignedIn | null> {
  const question = {
    name: 'find-key',
    text: `select k.token_hash, k.id::text, k.name, k.organisation, k.roles, k.scopes, k.made_at,
        k.last_used_at is null or k.last_used_at < $2::timestamptz - interval '1 minute' as stale,
        ${openingEyes('k.organisation', `'key:' || k.id`)}
      from api_keys k join organisations o on o.id = k.organisation and o.status = 'active'
      where k.token_hash = $1 and k.expires_at > $2 and k.revoked_at is null`,
    values: [hashOf(token), now],
  }
  const row = await askOpeningEyes<Row>(pool, question, ({ organisation, id }) => ({
    organisation,
    person: personOfKey(id),
  }))
  if (!row) return null
  if (row.stale) await pool.query('update api_keys set last_used_at = $2 where id = $1', [row.id, now])
  const { id, name, organisation, roles, scopes } = row
  return {
    person: personOfKey(id),
    login: personOfKey(id),
    name,
    acting: { organisation, roles },
    tokenHash: row.token_hash,
    provedAt: row.made_at,
    mustEnrol: false,
    scopes,
  }
}

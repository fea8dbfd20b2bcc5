import type { AnswerOf } from '#contract/endpoint.ts'
import type { Key, listKeys } from '#contract/keys/keys.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** The keys of all organisations that the administrator looks after; those still good first, then the newest. */
export async function listKeysUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listKeys>, Refused>> {
  const network = shell.reference.network()
  const own = actorOf(call).organisation
  const theirs = network.all.filter((one) => looksAfter(own, one.id, network)).map((one) => one.id)
  const { rows } = await shell.pool.query<Key>(
    `select k.id::text, k.organisation, o.name as "organisationName", k.name, k.roles, k.scopes, p.name as "madeBy",
       k.made_at as "madeAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt"
     from api_keys k join organisations o on o.id = k.organisation join people p on p.id = k.made_by
     where k.organisation = any($1)
     order by k.revoked_at is not null or k.expires_at <= $2, k.made_at desc`,
    [theirs, call.now],
  )
  return yes({ keys: rows })
}

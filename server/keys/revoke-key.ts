import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { revokeKey } from '#contract/keys/keys.ts'
import { looksAfter } from '#domain/access/granting.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { tellSessionOver } from '../session/session-store.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Revokes a key at once: its streams end too. Once more changes nothing. */
export async function revokeKeyUse(
  call: Call<ParamsOf<typeof revokeKey>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof revokeKey>, Refused>> {
  const { id } = call.params
  const own = actorOf(call)
  const network = shell.reference.network()
  return administer(shell, async (db) => {
    const { rows } = await db.query<{ organisation: string; name: string; token_hash: string }>(
      'select organisation, name, token_hash from api_keys where id = $1',
      [id],
    )
    const key = rows[0]
    if (!key || !looksAfter(own.organisation, key.organisation, network)) return no(refused('notFound', id))
    await db.query(
      'update api_keys set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null',
      [id, call.now, own.person],
    )
    await tellSessionOver(db, key.token_hash)
    const { organisation, name } = key
    const act = actBy(call, 'keyRevoked', { id, organisation, name })
    return yes({ value: { ok: true }, act, keeping: { rows: [witnessed('api_keys', id)] } })
  })
}

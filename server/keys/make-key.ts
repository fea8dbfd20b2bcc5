import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { makeKey } from '#contract/keys/keys.ts'
import { mayGrant } from '#domain/access/granting.ts'
import { mayExpireAt } from '#domain/keys/key-life.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { hashOf } from '../session/tokens.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { newKey } from './key-store.ts'

type Wish = BodyOf<typeof makeKey>

/** Makes a key for an organisation that the administrator looks after; it is in the answer and nowhere else. */
export async function makeKeyUse(
  call: Call<undefined, undefined, Wish>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof makeKey>, Refused>> {
  const { organisation, name, roles, scopes } = call.body
  const unit = shell.reference.network().find(organisation)
  const wrong = whyNot(call, shell)
  if (wrong || !unit) return no(wrong ?? refused('unknownOrganisation', organisation))
  const expiresAt = instant(call.body.expiresAt)
  const { person } = actorOf(call)
  const [id, token] = [randomUUIDv7(), newKey()]
  return administer(shell, async (db) => {
    await db.query(
      `insert into api_keys (id, organisation, name, token_hash, scopes, roles, made_by, made_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organisation, name, hashOf(token), scopes, roles, person, call.now, expiresAt],
    )
    const made = { id, organisation, name, roles, scopes, expiresAt }
    const value = {
      ...made,
      organisationName: unit.name,
      madeBy: call.who?.name ?? '',
      madeAt: call.now,
      lastUsedAt: null,
      revokedAt: null,
      token,
    }
    return yes({ value, act: actBy(call, 'keyMade', made), keeping: { rows: [witnessed('api_keys', id)] } })
  })
}

function whyNot(call: Call<undefined, undefined, Wish>, shell: Shell): Refused | null {
  const { organisation, roles, expiresAt } = call.body
  const network = shell.reference.network()
  if (!network.find(organisation)) return refused('unknownOrganisation', organisation)
  if (!mayGrant(actorOf(call).organisation, { organisation, roles }, network))
    return refused('notYoursToGrant', organisation)
  if (!mayExpireAt(instant(expiresAt), call.now))
    return { code: 'validationFailed', fields: ['expiresAt'], wrong: true }
  return null
}

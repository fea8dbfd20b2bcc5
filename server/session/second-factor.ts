import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { beginFactor, confirmFactor, Factor } from '#contract/session/second-factor.ts'
import type { ActName } from '#domain/audit/act.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { type Administered, administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell, SignedIn } from '../shell.ts'
import { dropFactor, hasFactor, placeOfSecret } from './factor-store.ts'
import { newOtpSecret, otpUri, stepOf } from './one-time-codes.ts'
import type { Renewed } from './prove.ts'
import { renewedRecoveryCodes } from './recovery-codes.ts'
import { renewToken } from './session-store.ts'

type Codes = AnswerOf<typeof confirmFactor>

/** How it stands with the person's second factor. */
export async function showFactorUse({ who }: Call, shell: Shell): Promise<Outcome<Factor, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  const { rows } = await shell.pool.query<{ added_at: Instant | null; required: boolean; left: number }>(
    `select (select added_at from second_factors where person = $1),
       exists (select from memberships where person = $1 and 'administrator' = any (roles)) as required,
       (select count(*)::int from recovery_codes where person = $1 and used_at is null) as left`,
    [who.person],
  )
  const { added_at = null, required = false, left = 0 } = rows[0] ?? {}
  return yes({ addedAt: added_at, required, recoveryCodesLeft: added_at === null ? 0 : left })
}

/** A new secret for the telephone; it counts once a code of it has come back. The old one counts until then. */
export async function beginFactorUse(
  { who, now }: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof beginFactor>, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  const secret = newOtpSecret()
  await shell.pool.query(
    `insert into pending_factors (person, secret, begun_at) values ($1, $2, $3)
     on conflict (person) do update set secret = excluded.secret, begun_at = excluded.begun_at`,
    [who.person, shell.secrets.seal(secret, placeOfSecret(who.person)), now],
  )
  return yes({ secret, uri: otpUri(secret, who.login) })
}

/** The first code has come back: the telephone is set up. Recovery codes are shown this once. */
export async function confirmFactorUse(
  { who, body, now }: Call<undefined, undefined, BodyOf<typeof confirmFactor>>,
  shell: Shell,
): Promise<Outcome<Renewed<Codes>, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  const { rows } = await shell.pool.query<{ secret: string }>(
    'select secret from pending_factors where person = $1',
    [who.person],
  )
  const sealed = rows[0]?.secret
  if (!sealed) return no(refused('noSecondFactor'))
  const step = stepOf(
    body.code.replace(/\s/g, ''),
    shell.secrets.open(sealed, placeOfSecret(who.person)),
    now,
  )
  if (step === null) return no({ code: 'wrongCode', fields: ['code'], wrong: true })
  return administer(shell, async (db) => {
    const { rowCount } = await db.query(
      `with confirmed as (delete from pending_factors where person = $1 and secret = $2 returning person, secret)
       insert into second_factors (person, secret, added_at, last_step) select person, secret, $3, $4 from confirmed
       on conflict (person) do update
         set secret = excluded.secret, added_at = excluded.added_at, last_step = excluded.last_step`,
      [who.person, sealed, now, step],
    )
    if (rowCount === 0) return no(refused('noSecondFactor'))
    const recoveryCodes = [...(await renewedRecoveryCodes(db, who.person))]
    const token = await renewToken(db, who.tokenHash, now)
    return yes({ ...noted('secondFactorAdded', who, now), value: { answer: { recoveryCodes }, token } })
  })
}

/** Gives the second factor up; an administrator keeps it. */
export async function removeFactorUse({ who, now }: Call, shell: Shell): Promise<Outcome<Renewed, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  return administer(shell, async (db) => {
    const { rowCount } = await db.query(
      `select from memberships where person = $1 and 'administrator' = any (roles)`,
      [who.person],
    )
    if (rowCount) return no(refused('factorRequired'))
    if (!(await dropFactor(db, who.person))) return no(refused('noSecondFactor'))
    const token = await renewToken(db, who.tokenHash)
    return yes({ ...noted('secondFactorRemoved', who, now), value: { answer: { ok: true }, token } })
  })
}

/** Ten new recovery codes; those there were are void. */
export async function renewRecoveryCodesUse(
  { who, now }: Call,
  shell: Shell,
): Promise<Outcome<Codes, Refused>> {
  if (!who) return no(refused('notSignedIn'))
  return administer(shell, async (db) => {
    if (!(await hasFactor(db, who.person))) return no(refused('noSecondFactor'))
    const recoveryCodes = [...(await renewedRecoveryCodes(db, who.person))]
    return yes({ ...noted('recoveryCodesRenewed', who, now), value: { recoveryCodes } })
  })
}

function noted(what: ActName, who: SignedIn, at: Instant): Omit<Administered<unknown>, 'value'> {
  const { person } = who
  const organisation = who.acting?.organisation ?? null
  const keeping = { rows: [witnessed('second_factors', person)] }
  return { act: { what, at, person, organisation, about: {} }, keeping }
}

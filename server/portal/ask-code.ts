import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { askPortalCode } from '#contract/portal/following.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { CODE_MINUTES, codeEnds } from '#domain/portal/limits.ts'
import type { Instant } from '#domain/time.ts'
import { type Refused, refused } from '../refused.ts'
import { hashOf, newToken } from '../session/tokens.ts'
import type { Call, Shell } from '../shell.ts'
import { afterAnswer } from './after-answer.ts'
import { surroundingsOf, tooOften } from './portal-limits.ts'
import { sendCode } from './send-code.ts'
import { canFollow } from './show-portal.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof askPortalCode>>

/**
 * Takes the wish for a code. It is answered before anybody looks whether there is such a case, so that neither the words
 * of the answer nor its time tell it; what is found out afterwards only whoever has the telephone learns.
 */
export async function askCodeUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof askPortalCode>, Refused>> {
  if (!canFollow(shell)) return no(refused('portalClosed'))
  const { number, tail } = call.body
  const subjects = [
    { guard: 'portalCase', about: `${number} ${tail}` },
    { guard: 'portalNumber', about: number },
  ] as const
  const often = await tooOften([...subjects, ...surroundingsOf(call)], call, shell)
  if (often) return no(often)
  const ticket = newToken()
  await keepTicket(ticket, null, call.now, shell)
  afterAnswer(() => sendCode({ ticket, number, tail }, call.now, shell), shell)
  return yes({ ticket, minutes: CODE_MINUTES })
}

/** What is known already of the code that a ticket waits for. */
type KnownCode = { readonly contact: string; readonly digest: string }

/** Keeps a ticket until its code is over, and drops some that are. */
export async function keepTicket(
  ticket: string,
  known: KnownCode | null,
  now: Instant,
  { pool }: Pick<Shell, 'pool'>,
): Promise<void> {
  await pool.query(
    `with gone as (delete from portal_codes where ticket_hash in (
        select ticket_hash from portal_codes where expires_at <= $2 limit 50 for update skip locked))
     insert into portal_codes (ticket_hash, expires_at, contact, digest) values ($1, $3, $4, $5)`,
    [hashOf(ticket), now, codeEnds(now), known?.contact ?? null, known?.digest ?? null],
  )
}

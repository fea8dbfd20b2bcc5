import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { enterPortal } from '#contract/portal/following.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { CODE_TRIES } from '#domain/portal/limits.ts'
import { setPortal } from '../http/cookies.ts'
import type { Door } from '../http/mount.ts'
import { type Refused, refused } from '../refused.ts'
import { guarded } from '../session/guarded.ts'
import { hashOf } from '../session/tokens.ts'
import type { Call, Shell } from '../shell.ts'
import { surroundingsOf } from './portal-limits.ts'
import { openPortal } from './portal-sessions.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof enterPortal>>

/** How a code is kept: keyed, and bound to the ticket that it was sent for. */
export function codeDigests(ticket: string, code: string, { secrets }: Pick<Shell, 'secrets'>) {
  return secrets.digests(`${hashOf(ticket)} ${code}`, 'portal code')
}

/** Lets a customer to their case with the code that was sent to them: five tries, one use, ten minutes. */
export async function enterPortalUse(
  call: Asked,
  { request, reply }: Door,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof enterPortal>, Refused>> {
  let number: string | null = null
  const fits = async () => {
    number = await taken(call, shell)
    return number !== null
  }
  const subjects = surroundingsOf(call)
  const wrong = await guarded({ subjects, person: null, wrong: 'wrongCode', fits }, call, shell)
  if (wrong || number === null) return no(wrong ?? refused('wrongCode'))
  setPortal(request, reply, await openPortal(shell.pool, number, true, call.now))
  return yes({ ok: true })
}

/** The case that the code opens, which it does once; each try is counted before it is looked at. */
async function taken({ body: { ticket, code }, now }: Asked, shell: Shell): Promise<string | null> {
  const { rows } = await shell.pool.query<{ number: string | null; digest: string | null }>(
    `update portal_codes set tries = tries + 1
     where ticket_hash = $1 and expires_at > $2 and tries < $3 returning number, digest`,
    [hashOf(ticket), now, CODE_TRIES],
  )
  const digests = codeDigests(ticket, code, shell)
  const [row] = rows
  if (!row?.number || row.digest === null || !digests.includes(row.digest)) return null
  const { rowCount } = await shell.pool.query('delete from portal_codes where ticket_hash = $1', [
    hashOf(ticket),
  ])
  return rowCount === 1 ? row.number : null
}

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

type Asked = Pick<Call<undefined, undefined, BodyOf<typeof enterPortal>>, 'body' | 'now' | 'from'>

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
  const taken = await tryCode('number', call, shell)
  if (!taken.ok) return taken
  setPortal(request, reply, await openPortal(shell.pool, taken.value, true, call.now))
  return yes({ ok: true })
}

/** What a code is for: a case by its number, or an account by the contact, which lies sealed. */
type CodeFor = 'number' | 'contact'

/** Tries a code, within the limits of where it is tried from; what it was sent for. */
export async function tryCode(what: CodeFor, call: Asked, shell: Shell): Promise<Outcome<string, Refused>> {
  let found: string | null = null
  const fits = async () => {
    found = await takenFor(what, call, shell)
    return found !== null
  }
  const subjects = surroundingsOf(call)
  const wrong = await guarded({ subjects, person: null, wrong: 'wrongCode', fits }, call, shell)
  return wrong || found === null ? no(wrong ?? refused('wrongCode')) : yes(found)
}

/** What the code opens, which it does once; each try is counted before it is looked at. */
async function takenFor(
  what: CodeFor,
  { body: { ticket, code }, now }: Asked,
  shell: Shell,
): Promise<string | null> {
  const { rows } = await shell.pool.query<Record<CodeFor | 'digest', string | null>>(
    `update portal_codes set tries = tries + 1
     where ticket_hash = $1 and expires_at > $2 and tries < $3 returning number, contact, digest`,
    [hashOf(ticket), now, CODE_TRIES],
  )
  const digests = codeDigests(ticket, code, shell)
  const [row] = rows
  const found = row?.[what] ?? null
  if (!row || found === null || row.digest === null || !digests.includes(row.digest)) return null
  const { rowCount } = await shell.pool.query('delete from portal_codes where ticket_hash = $1', [
    hashOf(ticket),
  ])
  return rowCount === 1 ? found : null
}

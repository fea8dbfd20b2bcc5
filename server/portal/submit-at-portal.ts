import type { BodyOf } from '#contract/endpoint.ts'
import type { Receipt, submitAtPortal } from '#contract/portal/window.ts'
import { clockOf } from '#domain/case/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isReachedBy } from '#domain/portal/account.ts'
import { contactOf, wrongReach } from '#domain/portal/contact.ts'
import { selfServiceWindow } from '#domain/portal/window.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import { setPortal } from '../http/cookies.ts'
import type { Door } from '../http/mount.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call } from '../shell.ts'
import { openedKept } from './account/account-store.ts'
import { customerOfDoor } from './account/customer-sessions.ts'
import { customerCall } from './customer-call.ts'
import { surroundingsOf, tooOften } from './portal-limits.ts'
import { followable, openPortal } from './portal-sessions.ts'

type Asked = Call<undefined, undefined, BodyOf<typeof submitAtPortal>>

/**
 * Registers what a customer writes at the website; pressed twice it is one case with one receipt. Whoever has just
 * written it is at the case at once, without a code: to add what they forgot, and files. They read no answer: a case
 * can be written in the name of somebody else.
 */
export async function submitAtPortalUse(
  call: Asked,
  door: Door,
  shell: CaseShell,
): Promise<Outcome<Receipt, Refused>> {
  const often = await tooOften(surroundingsOf(call), call, shell)
  if (often) return no(often)
  const window = selfServiceWindow(shell.reference.network())
  if (!window) return no(refused('portalClosed'))
  const { kind, name = null, account = null, province = null, city = null, phone, mail, ...said } = call.body
  const reach = { phone: phone ?? '', mail: mail ?? '' }
  const wrong = wrongReach(reach)
  if (wrong.length > 0) return no({ code: 'validationFailed', fields: wrong, wrong: true })
  const signedIn = await customerOfDoor(door, call, shell)
  const first = signedIn ? openedKept(signedIn.kept, shell).way : null
  const contact = contactOf(reach, first ?? 'phone')
  const customer = { name, account, province, city, contact }
  const body = { ...said, channel: 'webSelfService' as const, window: window.id, kind, customer }
  const own = customerCall(call, 'submit', window.id, { params: undefined, query: undefined, body })
  const taken = await submitCaseUse(own, shell)
  if (!taken.ok) return taken
  const { number } = taken.value
  const at = await followable(number, false, shell)
  if (!at) return no(refused('notFound'))
  setPortal(door.request, door.reply, await openPortal(shell.pool, number, false, call.now))
  return yes({
    number,
    receivedAt: at.c.intake.receivedAt,
    firstReplyDueAt: clockOf(at.c, 'firstReply', 1)?.dueAt ?? null,
    resolveDueAt: clockOf(at.c, 'resolve', 1)?.dueAt ?? null,
    own: signedIn !== null && isReachedBy(contact, signedIn.contact),
  })
}

import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import type { attachToOwnCase, moveOwnCase, showOwnCase } from '#contract/portal/own-cases.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { isReachedBy } from '#domain/portal/account.ts'
import type { WithFiles } from '../../attachment/file-store.ts'
import type { CaseShell } from '../../case/perform-move.ts'
import type { Door } from '../../http/mount.ts'
import { type Refused, refused } from '../../refused.ts'
import type { Call, Shell } from '../../shell.ts'
import { attachAt } from '../attach-as-customer.ts'
import { makeMove } from '../follow-case.ts'
import { type AtCase, followable } from '../portal-sessions.ts'
import { presentFollowed } from '../present-followed.ts'
import { customerOfDoor } from './customer-sessions.ts'

type Seen = Outcome<AnswerOf<typeof showOwnCase>, Refused>

/** A customer's own case, as they may know it. */
export async function showOwnCaseUse(
  call: Call<ParamsOf<typeof showOwnCase>>,
  door: Door,
  shell: Shell,
): Promise<Seen> {
  const at = await ownCase(call, door, shell)
  return at.ok ? yes(await presentFollowed(at.value, call.now, shell)) : at
}

/** What a customer does to one of their cases; how it stands then. */
export async function moveOwnCaseUse(
  call: Call<ParamsOf<typeof moveOwnCase>, undefined, BodyOf<typeof moveOwnCase>>,
  door: Door,
  shell: CaseShell,
): Promise<Seen> {
  const at = await ownCase(call, door, shell)
  return at.ok ? makeMove(at.value, call, shell) : at
}

/** Adds a file to one of a customer's cases. */
export async function attachToOwnCaseUse(
  call: Call<ParamsOf<typeof attachToOwnCase>, QueryOf<typeof attachToOwnCase>>,
  door: Door,
  content: AsyncIterable<Uint8Array>,
  shell: Shell & WithFiles,
): Promise<Outcome<AnswerOf<typeof attachToOwnCase>, Refused>> {
  const at = await ownCase(call, door, shell)
  return at.ok ? attachAt(at.value, call, content, shell) : at
}

/**
 * The case, if it names what whoever is signed in has proved, as it stands now: one that was corrected belongs to
 * somebody else from then on. A number that is none is answered as one of somebody else.
 */
async function ownCase(
  call: Pick<Call<{ readonly number: string }, unknown, unknown>, 'params' | 'now'>,
  door: Door,
  shell: Shell,
): Promise<Outcome<AtCase, Refused>> {
  const customer = await customerOfDoor(door, call, shell)
  if (!customer) return no(refused('portalNotSignedIn'))
  const at = await followable(call.params.number, true, shell)
  const sealed = at?.c.intake.customer.contact ?? null
  const isTheirs = sealed !== null && isReachedBy(shell.customers.open(sealed), customer.contact)
  return at && isTheirs ? yes(at) : no(refused('portalNotYours'))
}

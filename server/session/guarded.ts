import type { DoorCode } from '#contract/door-words.ts'
import { yes } from '#domain/outcome.ts'
import type { Guard } from '#domain/session/lock-out.ts'
import { administer } from '../audit/administer.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { beginTry, type Subject, trySucceeded } from './try-tallies.ts'

/** A try to prove something: what it counts under, whose it is if that is known, and what a wrong one is told. */
export type Try = {
  readonly subjects: readonly Subject[]
  readonly person: string | null
  readonly wrong: DoorCode
  readonly fits: () => Promise<boolean>
}

/**
 * Lets a try be made unless there were too many; null when it succeeds. While the door is closed nothing is looked at,
 * so that a right answer is told the same as a wrong one.
 */
export async function guarded(
  { subjects, person, wrong, fits }: Try,
  call: Pick<Call, 'now' | 'from'>,
  shell: Shell,
): Promise<Refused | null> {
  const begun = await beginTry(shell.pool, subjects, call.now)
  if (!begun.mayTry) return { code: 'tooManyAttempts', retryAfter: begun.seconds }
  if (await fits()) {
    await trySucceeded(shell.pool, subjects)
    return null
  }
  if (begun.closing.length > 0) await noteClosed(begun.closing, person, call, shell)
  return refused(wrong)
}

/**
 * Puts on record that a door was closed. A name that nobody has is not written down: it may be a password that somebody
 * typed into the wrong field.
 */
export async function noteClosed(
  closed: readonly Guard[],
  person: string | null,
  { now, from }: Pick<Call, 'now' | 'from'>,
  shell: Shell,
): Promise<void> {
  const about = { closed, address: from.address }
  const act = {
    what: 'signInClosed',
    at: now,
    person: person ?? 'nobody',
    organisation: null,
    about,
  } as const
  await administer(shell, async () => yes({ value: null, act, keeping: {} }))
}

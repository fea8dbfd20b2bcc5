import { type Refused, refused } from '../refused.ts'
import { networkOf } from '../session/network-of.ts'
import { beginTry, type Subject } from '../session/try-tallies.ts'
import type { Call, Shell } from '../shell.ts'

/** Where a customer asks from. */
export function surroundingsOf({ from: { address } }: Pick<Call, 'from'>): readonly Subject[] {
  return [
    { guard: 'portalAddress', about: address },
    { guard: 'portalNetwork', about: networkOf(address) },
  ]
}

/** Counts that something was asked for; why it is too often, or null. It is counted whatever comes of it. */
export async function tooOften(
  subjects: readonly Subject[],
  { now }: Pick<Call, 'now'>,
  { pool }: Pick<Shell, 'pool'>,
): Promise<Refused | null> {
  const begun = await beginTry(pool, subjects, now)
  return begun.mayTry ? null : { ...refused('tooManyAttempts'), retryAfter: begun.seconds }
}

import type { Right } from '#contract/access/rights.ts'
import type { DoorCode } from '#contract/door-words.ts'
import { isProofFresh } from '#domain/session/session-life.ts'
import type { Instant } from '#domain/time.ts'
import type { SignedIn } from '../shell.ts'

/** Why somebody may not ask at all; null when they may. */
export function barredBy(right: Right, who: SignedIn | null, now: Instant): DoorCode | null {
  if (right.who === 'anyone') return null
  if (who === null) return 'notSignedIn'
  if (who.scopes && (right.key === null || !who.scopes.includes(right.key))) return 'keyMayNot'
  if (who.mustEnrol && !right.beforeFactor) return 'secondFactorNeeded'
  const outside = barredByPlace(right, who)
  if (outside) return outside
  // A program has no password to type: whoever made its key has proved who they are.
  return right.stepUp && !who.scopes && !isProofFresh(who.provedAt, now) ? 'stepUpNeeded' : null
}

function barredByPlace({ who: wanted }: Right, { acting }: SignedIn): DoorCode | null {
  if (wanted === 'signedIn' || wanted === 'anyone') return null
  if (acting === null) return 'notMember'
  if (wanted === 'member') return null
  return wanted.some((role) => acting.roles.includes(role)) ? null : 'notAllowed'
}

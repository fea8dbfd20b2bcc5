import { isAbove, type Network, spBehind } from '../organisation/network.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import { type Instant, plusMinutes } from '../time.ts'
import { type Role, working } from './roles.ts'

/** The roles that pass to a deputy: those that work on cases. Who governs others, or looks into them, is no one's deputy. */
export const passesToDeputy: readonly Role[] = working

/** For how many days somebody may be kept a seat for at most; whoever is away longer gets another arrangement. */
export const LONGEST_ABSENCE_DAYS = 92

/** A seat that is to be kept for somebody while they are away. */
export type Deputising = {
  readonly organisation: OrganisationId
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The roles of the absent there; empty when they have no seat. */
  readonly roles: readonly Role[]
  /** Where the deputy has seats of their own. */
  readonly deputySeats: readonly OrganisationId[]
}

export type DeputisingRefusal = 'nothingToKeep' | 'deputyTooFar' | 'absenceOver' | 'absenceTooLong'

/** Why nobody, or not this person, can keep the seat for that time; null when they can. */
export function barsDeputising(one: Deputising, now: Instant, network: Network): DeputisingRefusal | null {
  if (!one.roles.some((role) => passesToDeputy.includes(role))) return 'nothingToKeep'
  if (!one.deputySeats.some((seat) => isNear(seat, one.organisation, network))) return 'deputyTooFar'
  if (one.endsAt <= now || one.endsAt <= one.startsAt) return 'absenceOver'
  return one.endsAt > plusMinutes(one.startsAt, LONGEST_ABSENCE_DAYS * 24 * 60) ? 'absenceTooLong' : null
}

/** Whether somebody with a seat there may keep one here: at the same unit or along its line, and of the same company. */
export function isNear(seat: OrganisationId, organisation: OrganisationId, network: Network): boolean {
  if (spBehind(network, seat)?.id !== spBehind(network, organisation)?.id) return false
  return seat === organisation || isAbove(network, seat, organisation) || isAbove(network, organisation, seat)
}

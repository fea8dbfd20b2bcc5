import type { OrganisationId } from '../organisation/organisation.ts'
import type { CategoryKey, ClockKind, RingKind } from '../policy/policy.ts'
import type { Instant } from '../time.ts'

/** Who is owed an answer: the customer, the regulator, or an organisation. */
export type Party = 'customer' | 'regulator' | OrganisationId

/** One thing a clock will do by itself; `step` is the row of the ladder it comes from. */
export type Ring = { readonly at: Instant; readonly ring: RingKind; readonly step: number }

export type Pause = { readonly from: Instant; readonly to: Instant | null }

/** A promise: who owes what to whom, from when, until when, by which row of which policy. */
export type Clock = {
  /** kind/number, unique in the case: firstReply/1 is the first reply of round 1. */
  readonly key: string
  readonly kind: ClockKind
  readonly round: number
  readonly owedBy: OrganisationId
  readonly owedTo: Party
  readonly category: CategoryKey | null
  readonly policyVersion: number
  /** The calendar it counts in; null: elapsed time around the clock. */
  readonly calendar: string | null
  readonly startedAt: Instant
  readonly dueAt: Instant
  /** The due instant before extensions; null when it was never extended. */
  readonly originallyDueAt: Instant | null
  readonly rings: readonly Ring[]
  /** How many of the rings have rung. */
  readonly rung: number
  readonly warnedAt: Instant | null
  readonly pauses: readonly Pause[]
  /** Given once; given anew only by what is said late, or has reached nobody. */
  readonly verdict: 'met' | 'breached' | null
  readonly settledAt: Instant | null
  readonly stopped: { readonly at: Instant; readonly why: string } | null
  /** Whole seconds past the due instant, known once settled. */
  readonly overrunSeconds: number | null
}

/** Kinds that only call people back; they carry no promise and get no verdict. */
export const remindersOnly: readonly ClockKind[] = ['holdUntil', 'autoClose']

/** Whether the clock still waits for what it was started for. */
export function isOpen(clock: Clock): boolean {
  return clock.settledAt === null && clock.stopped === null
}

/** Whether the clock stands still. */
export function isPaused(clock: Clock): boolean {
  return clock.pauses.at(-1)?.to === null
}

/** The next ring of an open, running clock; null when there is none. */
export function nextRing(clock: Clock): Ring | null {
  if (!isOpen(clock) || isPaused(clock)) return null
  return clock.rings[clock.rung] ?? null
}

/** The instant of the first warning; null where the ladder has none for this clock. */
export function warnAt(clock: Clock): Instant | null {
  return clock.rings.find((one) => one.ring === 'warning')?.at ?? null
}

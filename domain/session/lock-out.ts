import { type Instant, later, millisecondsBetween, plusMinutes } from '../time.ts'

/**
 * What tries have in common: the name, a browser known for it, the code of a person, a proof, an address, a network; a
 * person who looks customers up; at the website, the case or the contact that is asked for and where it is asked from.
 */
export type Guard =
  | 'account'
  | 'place'
  | 'code'
  | 'proof'
  | 'address'
  | 'network'
  | 'lookUp'
  | 'portalCase'
  | 'portalNumber'
  | 'portalContact'
  | 'portalAddress'
  | 'portalNetwork'
  | 'portalSearch'
  | 'portalFiles'

/** Failed tries, since when, how often the door was closed because of them, and until when it is now. */
export type Tally = {
  readonly failures: number
  readonly beganAt: Instant
  readonly closures: number
  readonly closedUntil: Instant | null
}

type Limit = {
  readonly tries: number
  /** How many more close it again. */
  readonly again: number
  /** After so long without a closure everything is forgotten. */
  readonly windowMinutes: number
}

const aPerson: Limit = { tries: 10, again: 1, windowMinutes: 24 * 60 }
const LONGEST_MINUTES = 60

/** Many people may share an address, and more a network. */
export const limits: Readonly<Record<Guard, Limit>> = {
  account: aPerson,
  place: aPerson,
  code: aPerson,
  proof: aPerson,
  address: { tries: 100, again: 20, windowMinutes: 15 },
  network: { tries: 500, again: 100, windowMinutes: 15 },
  // More calls than a desk takes in that time; whoever guesses numbers needs thousands.
  lookUp: { tries: 120, again: 20, windowMinutes: 15 },
  // Codes that one telephone may be sent, and guesses at a number; whoever does not know the end of the telephone cannot
  // keep its customer out by the first.
  portalCase: { tries: 6, again: 2, windowMinutes: 60 },
  portalNumber: { tries: 40, again: 10, windowMinutes: 60 },
  portalContact: { tries: 6, again: 2, windowMinutes: 60 },
  // A telephone network puts many customers behind one address.
  portalAddress: { tries: 60, again: 20, windowMinutes: 60 },
  portalNetwork: { tries: 400, again: 100, windowMinutes: 60 },
  portalSearch: { tries: 240, again: 60, windowMinutes: 15 },
  portalFiles: { tries: 12, again: 4, windowMinutes: 60 },
}

const shared: readonly Guard[] = ['address', 'network', 'portalAddress', 'portalNetwork']

/** Whether others are counted under it too, so that one success does not clear it. */
export function isShared(guard: Guard): boolean {
  return shared.includes(guard)
}

/** The tally after one more try, which counts as failed until it has succeeded. Each closure is twice as long. */
export function tried(guard: Guard, before: Tally | null, now: Instant): Tally {
  const { tries, again, windowMinutes } = limits[guard]
  const kept = before && endOf(before, windowMinutes) > now ? before : begun(now)
  const failures = kept.failures + 1
  if (failures < tries) return { ...kept, failures }
  const minutes = Math.min(2 ** kept.closures, LONGEST_MINUTES)
  return {
    ...kept,
    failures: tries - again,
    closures: kept.closures + 1,
    closedUntil: plusMinutes(now, minutes),
  }
}

/** Whole seconds until the door opens again; 0 when it is open. */
export function closedFor(tally: Tally | null, now: Instant): number {
  if (!tally?.closedUntil || tally.closedUntil <= now) return 0
  return Math.ceil(millisecondsBetween(now, tally.closedUntil) / 1000)
}

function begun(now: Instant): Tally {
  return { failures: 0, beganAt: now, closures: 0, closedUntil: null }
}

function endOf({ beganAt, closedUntil }: Tally, windowMinutes: number): Instant {
  return plusMinutes(later(beganAt, closedUntil ?? beganAt), windowMinutes)
}

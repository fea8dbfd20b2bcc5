import type { Calendars } from '../calendar/calendar.ts'
import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import type { Clock } from './clock.ts'
import { isOpen } from './clock.ts'
import { extendTo, pause, resume } from './judge.ts'
import type { Commitment } from './start.ts'
import { dueAtOf, startClock } from './start.ts'

type Rules = { readonly policy: Policy; readonly calendars: Calendars }

/** Why a promise fell away that another category brings back. */
export const reclassified = 'reclassified'

/**
 * The clock timed anew from its original start under another row (X8). Its pauses are replayed, an extension that
 * was granted stays granted; a clock that has its verdict stays as it is.
 */
export function retime(clock: Clock, commitment: Commitment, rules: Rules, now: Instant): Clock {
  const live = clock.stopped?.why === reclassified ? { ...clock, stopped: null } : clock
  if (!isOpen(live) || live.verdict !== null || comesOutTheSame(live, commitment, rules)) return live
  const fresh = extended(replayed(live, commitment, rules), live)
  return { ...fresh, rung: Math.min(warningsGiven(live), warningsPast(fresh, now)), warnedAt: live.warnedAt }
}

/**
 * Whether a clock that was never touched is the one that would be started now, as most are that are only confirmed in
 * their category: to the same promise, around the clock, from the same instant to the same, by the same policy.
 */
function comesOutTheSame(clock: Clock, commitment: Commitment, rules: Rules): boolean {
  return (
    clock.category === commitment.category &&
    clock.policyVersion === rules.policy.version &&
    clock.calendar === null &&
    commitment.calendar === null &&
    clock.pauses.length === 0 &&
    clock.originallyDueAt === null &&
    clock.rung === 0 &&
    clock.startedAt === commitment.from &&
    clock.owedBy === commitment.owedBy &&
    clock.owedTo === commitment.owedTo &&
    clock.round === commitment.round &&
    clock.dueAt === dueAtOf(commitment, rules)
  )
}

function replayed(clock: Clock, commitment: Commitment, rules: Rules): Clock {
  const count = { calendars: rules.calendars, calendar: commitment.calendar }
  return clock.pauses.reduce(
    (one, { from, to }) => {
      const paused = pause(one, from)
      return to === null ? paused : resume(paused, to, count)
    },
    startClock(commitment, rules),
  )
}

function extended(fresh: Clock, clock: Clock): Clock {
  return clock.originallyDueAt !== null && clock.dueAt > fresh.dueAt ? extendTo(fresh, clock.dueAt) : fresh
}

function warningsGiven(clock: Clock): number {
  return clock.rings.slice(0, clock.rung).filter((ring) => ring.ring === 'warning').length
}

/** Of the warnings before anything else, those whose instant has passed: they are not given twice, later ones are. */
function warningsPast(clock: Clock, now: Instant): number {
  const first = clock.rings.findIndex((ring) => ring.ring !== 'warning' || ring.at > now)
  return first === -1 ? clock.rings.length : first
}

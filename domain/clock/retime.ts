import type { Calendars } from '../calendar/calendar.ts'
import type { Policy } from '../policy/policy.ts'
import type { Clock } from './clock.ts'
import { isOpen } from './clock.ts'
import { pause, resume } from './judge.ts'
import type { Commitment } from './start.ts'
import { startClock } from './start.ts'

/**
 * The clock timed anew from its original start under another row (X8). Its pauses are replayed; a warning that
 * was already given is not repeated; a clock that has its verdict stays as it is.
 */
export function retime(
  clock: Clock,
  commitment: Commitment,
  rules: { readonly policy: Policy; readonly calendars: Calendars },
): Clock {
  if (!isOpen(clock) || clock.verdict !== null) return clock
  const count = { calendars: rules.calendars, calendar: commitment.calendar }
  let fresh = startClock(commitment, rules)
  for (const one of clock.pauses) {
    fresh = pause(fresh, one.from)
    if (one.to !== null) fresh = resume(fresh, one.to, count)
  }
  const given = clock.rings.slice(0, clock.rung).filter((ring) => ring.ring === 'warning').length
  return { ...fresh, rung: Math.min(given, warnings(fresh)), warnedAt: clock.warnedAt }
}

function warnings(clock: Clock): number {
  const first = clock.rings.findIndex((ring) => ring.ring !== 'warning')
  return first === -1 ? clock.rings.length : first
}

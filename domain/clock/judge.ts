import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import { later, millisecondsBetween, plusMilliseconds } from '../time.ts'
import type { Clock, Ring } from './clock.ts'
import { isOpen, isPaused, nextRing, remindersOnly } from './clock.ts'
import type { TimeCount } from './time-count.ts'
import { after, counted } from './time-count.ts'

/** The clock after what it waited for has happened: met or breached, once and for ever (A4, X2); overrun in whole seconds. */
export function settle(clock: Clock, at: Instant, policy: Pick<Policy, 'boundary'>): Clock {
  if (!isOpen(clock)) return clock
  const overrun = Math.max(0, millisecondsBetween(clock.dueAt, at))
  const inTime = policy.boundary === 'inclusive' ? at <= clock.dueAt : at < clock.dueAt
  const verdict = remindersOnly.includes(clock.kind) ? null : (clock.verdict ?? (inTime ? 'met' : 'breached'))
  return {
    ...closePause(clock, at),
    verdict,
    settledAt: at,
    overrunSeconds: verdict === 'breached' ? Math.floor(overrun / 1000) : 0,
  }
}

/**
 * The clock judged by an instant that is written down later than it was: what rang meanwhile stays on record, but whoever
 * kept the promise has kept it. The only way, beside `unsettle`, in which a verdict is given anew.
 */
export function settleLate(clock: Clock, at: Instant, policy: Pick<Policy, 'boundary'>): Clock {
  return isOpen(clock) ? settle({ ...clock, verdict: null }, at, policy) : clock
}

/**
 * The clock waiting again, because what settled it then has reached nobody; a breach that rang stays. Whoever keeps the
 * promise by then has kept it.
 */
export function unsettle(clock: Clock, settledAt: Instant): Clock {
  if (clock.settledAt !== settledAt || clock.stopped !== null) return clock
  const hasBreached = clock.rings.slice(0, clock.rung).some(({ ring }) => ring === 'breach')
  return { ...clock, settledAt: null, verdict: hasBreached ? 'breached' : null, overrunSeconds: null }
}

/** The clock when its promise falls away (withdrawn, merged, another category): a verdict already given stays. */
export function stop(clock: Clock, at: Instant, why: string): Clock {
  return isOpen(clock) ? { ...closePause(clock, at), stopped: { at, why } } : clock
}

/** The clock after its next ring; a breach is the verdict. */
export function ringOnce(clock: Clock): { readonly clock: Clock; readonly ring: Ring } | null {
  const ring = nextRing(clock)
  if (!ring) return null
  const breached = ring.ring === 'breach' && !remindersOnly.includes(clock.kind)
  return {
    ring,
    clock: {
      ...clock,
      rung: clock.rung + 1,
      warnedAt: ring.ring === 'warning' ? (clock.warnedAt ?? ring.at) : clock.warnedAt,
      verdict: breached ? (clock.verdict ?? 'breached') : clock.verdict,
    },
  }
}

/** The clock standing still from `at` (X9); one that is judged or already paused goes on as it is. */
export function pause(clock: Clock, at: Instant): Clock {
  if (!isOpen(clock) || isPaused(clock) || clock.verdict !== null) return clock
  return { ...clock, pauses: [...clock.pauses, { from: at, to: null }] }
}

/** The clock running on from `at`: what was left at the pause is left now, counted in its own time. */
export function resume(clock: Clock, at: Instant, count: TimeCount): Clock {
  const last = clock.pauses.at(-1)
  if (!isOpen(clock) || last === undefined || last.to !== null) return clock
  // What was put off before the clock began to count takes nothing from it.
  if (at <= clock.startedAt) return closePause(clock, at)
  const from = later(last.from, clock.startedAt)
  const onward = (was: Instant) => (was < from ? was : after(count, at, counted(count, from, was)))
  const breachGap = (ring: Ring) => (ring.ring === 'breach' ? millisecondsBetween(clock.dueAt, ring.at) : 0)
  const dueAt = onward(clock.dueAt)
  const rings = clock.rings.map((ring, index) => {
    if (index < clock.rung) return ring
    const isDue = ring.ring === 'breach'
    return { ...ring, at: isDue ? plusMilliseconds(dueAt, breachGap(ring)) : onward(ring.at) }
  })
  return { ...closePause(clock, at), dueAt, rings }
}

/** A later due instant, granted before the old one has passed; the old one stays on record. */
export function extendTo(clock: Clock, until: Instant): Clock {
  const shift = (ring: Ring): Instant => {
    const gap = millisecondsBetween(clock.dueAt, ring.at)
    return gap >= 0 ? plusMilliseconds(until, gap) : ring.at
  }
  return {
    ...clock,
    dueAt: until,
    originallyDueAt: clock.originallyDueAt ?? clock.dueAt,
    rings: clock.rings.map((ring, index) => (index < clock.rung ? ring : { ...ring, at: shift(ring) })),
  }
}

function closePause(clock: Clock, at: Instant): Clock {
  if (!isPaused(clock)) return clock
  return { ...clock, pauses: clock.pauses.map((one) => (one.to === null ? { ...one, to: at } : one)) }
}

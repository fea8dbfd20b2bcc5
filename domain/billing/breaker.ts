import { type Instant, millisecondsBetween, plusMilliseconds } from '../time.ts'

/** How a billing system has answered lately: its failures, and until when it is left alone. */
export type Breaker = { readonly failures: readonly Instant[]; readonly restsUntil: Instant | null }

/** So many failures within so long, and it is left alone for so long. */
export const breakerRule = { failures: 5, withinMilliseconds: 60_000, restMilliseconds: 30_000 } as const

/** Nothing has happened yet. */
export const fresh: Breaker = { failures: [], restsUntil: null }

/** Whether it may be asked now. */
export function mayAsk({ restsUntil }: Breaker, now: Instant): boolean {
  return restsUntil === null || restsUntil <= now
}

/** As it is once somebody asks: after a rest one question tries, and the others wait for what becomes of it. */
export function asked(before: Breaker, now: Instant): Breaker {
  if (before.restsUntil === null) return before
  return { ...before, restsUntil: plusMilliseconds(now, breakerRule.restMilliseconds) }
}

/** As it is after an answer, whatever the answer was. */
export function answered(): Breaker {
  return fresh
}

/** As it is after a failure: slow, away, or in trouble. */
export function failed({ failures, restsUntil }: Breaker, now: Instant): Breaker {
  const { failures: most, withinMilliseconds, restMilliseconds } = breakerRule
  const recent = [...failures.filter((at) => millisecondsBetween(at, now) < withinMilliseconds), now].slice(
    -most,
  )
  const rests = restsUntil !== null || recent.length >= most
  return { failures: recent, restsUntil: rests ? plusMilliseconds(now, restMilliseconds) : null }
}

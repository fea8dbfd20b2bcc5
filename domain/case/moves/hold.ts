import { working } from '../../access/roles.ts'
import { isOpen, isPaused } from '../../clock/clock.ts'
import { pause, resume as runOn, settle } from '../../clock/judge.ts'
import { startClock } from '../../clock/start.ts'
import { no, yes } from '../../outcome.ts'
import type { Instant } from '../../time.ts'
import { millisecondsBetween } from '../../time.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold, mustNotFollowParent } from '../deciding.ts'
import { roundOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

export type HoldWish = {
  readonly reason: string
  readonly until?: Instant | null
  /** How and when the customer agreed to wait. */
  readonly consent?: string | null
}

/** Waits, with a coded reason and a time to come back; stops the resolution clock only where the policy says so (X9). */
export const hold: MoveRule<HoldWish> = {
  roles: working,
  guard: (s) => firstOf(mustHold(s), mustNotFollowParent(s)),
  decide: (s, wish) => {
    const wrong = unfit(s, wish)
    if (wrong) return no(wrong)
    const { c, now, world } = s
    const why = world.policy.holdReasons.find((row) => row.key === wish.reason)
    const stops = world.policy.holdPausesClock && why?.waitsForCustomer === true
    const clocks = c.clocks.filter((one) => one.kind === 'resolve' && isOpen(one))
    const paused = stops ? clocks.map((one) => pause(one, now)) : []
    const reminder = wish.until ? [reminderAt(s, wish.until)] : []
    const held = { reason: wish.reason, until: wish.until ?? null, consent: wish.consent ?? null }
    return yes([{ type: 'held', ...held, clocks: [...paused, ...reminder] }])
  },
}

/** Goes on; a clock that stood still has as much left as it had (X9). */
export const resume: MoveRule<Record<string, never>> = {
  roles: working,
  guard: mustHold,
  decide: ({ c, now, world }) => {
    const running = c.clocks
      .filter((one) => one.kind === 'resolve' && isPaused(one))
      .map((one) => runOn(one, now, { calendars: world.calendars, calendar: one.calendar }))
    const reminded = c.clocks
      .filter((one) => one.kind === 'holdUntil' && isOpen(one))
      .map((one) => settle(one, now, world.policy))
    const from = c.holds.at(-1)?.from ?? now
    return yes([
      {
        type: 'resumed',
        heldMilliseconds: millisecondsBetween(from, now),
        clocks: [...running, ...reminded],
      },
    ])
  },
}

function unfit({ world, now }: Situation, wish: HoldWish): Refusal | null {
  const why = world.policy.holdReasons.find((row) => row.key === wish.reason)
  if (!why) return refusal('unknownHoldReason', wish.reason)
  const fields = [
    ...(why.needsConsent && !wish.consent?.trim() ? ['consent'] : []),
    ...(why.needsConsent && !wish.until ? ['until'] : []),
  ]
  if (fields.length > 0) return missing(fields)
  return wish.until && wish.until <= now ? refusal('notInPast') : null
}

function reminderAt({ c, by, now, world }: Situation, until: Instant) {
  const base = { kind: 'holdUntil', round: roundOf(c).no, category: null, calendar: null, from: now } as const
  const number = c.holds.length + 1
  return startClock({ ...base, number, owedBy: by.organisation, owedTo: c.owedTo, limit: { until } }, world)
}

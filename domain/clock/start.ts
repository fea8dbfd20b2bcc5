import type { Calendars } from '../calendar/calendar.ts'
import { endOfDayAfter } from '../calendar/day-counts.ts'
import type { OrganisationId } from '../organisation/organisation.ts'
import type { CategoryKey, ClockKind, LadderStep, Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import { millisecondsBetween, plusMilliseconds } from '../time.ts'
import type { Clock, Party, Ring } from './clock.ts'
import { remindersOnly } from './clock.ts'
import { after } from './time-count.ts'

/** A limit: minutes of counted time, whole days by the civil code's count (art. 201, 203), or a date from a letter. */
export type Limit = { readonly minutes: number } | { readonly days: number } | { readonly until: Instant }

export type Commitment = {
  readonly kind: ClockKind
  readonly number: number
  readonly round: number
  readonly owedBy: OrganisationId
  readonly owedTo: Party
  readonly category: CategoryKey | null
  readonly calendar: string | null
  readonly from: Instant
  readonly limit: Limit
}

type Rules = { readonly policy: Policy; readonly calendars: Calendars }

/** Starts the clock of a commitment: its due instant and everything it will ring for, computed once (X1, X2, A2). */
export function startClock(commitment: Commitment, rules: Rules): Clock {
  const { dueAt, rings } = timing(commitment, rules)
  return {
    key: `${commitment.kind}/${commitment.number}`,
    kind: commitment.kind,
    round: commitment.round,
    owedBy: commitment.owedBy,
    owedTo: commitment.owedTo,
    category: commitment.category,
    policyVersion: rules.policy.version,
    calendar: commitment.calendar,
    startedAt: commitment.from,
    dueAt,
    rings,
    originallyDueAt: null,
    rung: 0,
    warnedAt: null,
    pauses: [],
    verdict: null,
    settledAt: null,
    stopped: null,
    overrunSeconds: null,
  }
}

/** The due instant of a commitment and its rings in the order of time. */
export function timing(
  commitment: Pick<Commitment, 'kind' | 'calendar' | 'from' | 'limit'>,
  rules: Rules,
): { readonly dueAt: Instant; readonly rings: readonly Ring[] } {
  const dueAt = dueAtOf(commitment, rules)
  const rings: Ring[] = []
  for (const { row, step } of stepsOf(rules.policy, commitment.kind)) {
    const at = ringAt(row, commitment, dueAt, rules)
    // A ladder mostly stands in the order of time already.
    const place = rings.findLastIndex((one) => one.at <= at) + 1
    const ring = { at, ring: row.ring, step }
    if (place === rings.length) rings.push(ring)
    else rings.splice(place, 0, ring)
  }
  return { dueAt, rings }
}

/** The due instant alone. */
export function dueAtOf(
  commitment: Pick<Commitment, 'calendar' | 'from' | 'limit'>,
  rules: Pick<Rules, 'calendars'>,
): Instant {
  return dueOf(commitment, rules, whole)
}

const whole = [1, 1] as const

type Step = { readonly row: LadderStep; readonly step: number }

/** The steps of each ladder by the kind of clock: a policy is never changed, and every case starts several clocks. */
const sorted = new WeakMap<Policy['ladder'], ReadonlyMap<ClockKind, readonly Step[]>>()

function stepsOf({ ladder }: Policy, kind: ClockKind): readonly Step[] {
  const known = sorted.get(ladder)
  if (known !== undefined) return known.get(kind) ?? []
  const byKind = Map.groupBy(
    ladder.map((row, step) => ({ row, step })),
    ({ row }) => row.clock,
  )
  sorted.set(ladder, byKind)
  return byKind.get(kind) ?? []
}

function ringAt(
  row: LadderStep,
  commitment: Pick<Commitment, 'kind' | 'calendar' | 'from' | 'limit'>,
  dueAt: Instant,
  rules: Rules,
): Instant {
  if (row.ring === 'breach') return firstInstantAfterLimit(dueAt, commitment.kind, rules.policy)
  if ('day' in row.at) return endOfDayAfter(rules.calendars.zone, commitment.from, row.at.day)
  return dueOf(commitment, rules, row.at.fraction)
}

/** With an inclusive boundary the last instant that is still in time is the due instant itself (X2). */
function firstInstantAfterLimit(dueAt: Instant, kind: ClockKind, policy: Policy): Instant {
  return policy.boundary === 'inclusive' && !remindersOnly.includes(kind) ? plusMilliseconds(dueAt, 1) : dueAt
}

function dueOf(
  { calendar, from, limit }: Pick<Commitment, 'calendar' | 'from' | 'limit'>,
  { calendars }: Pick<Rules, 'calendars'>,
  [times, parts]: readonly [number, number],
): Instant {
  if ('minutes' in limit) {
    return after({ calendars, calendar }, from, Math.round((limit.minutes * 60_000 * times) / parts))
  }
  const end = 'days' in limit ? endOfDayAfter(calendars.zone, from, limit.days) : limit.until
  if (times === parts) return end
  return plusMilliseconds(from, Math.round((millisecondsBetween(from, end) * times) / parts))
}

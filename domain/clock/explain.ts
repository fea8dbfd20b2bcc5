import type { Calendars } from '../calendar/calendar.ts'
import { type ClosedStretch, closedStretches } from '../calendar/closed-stretches.ts'
import { localDate } from '../calendar/local-time.ts'
import type { Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import { earlier, later, millisecondsBetween, plusMilliseconds } from '../time.ts'
import type { Clock, Pause } from './clock.ts'

/** A stretch on the way to the due instant, and what it was: time that counts, or why it does not, or time granted. */
export type Segment = {
  readonly what: 'counted' | 'closed' | 'paused' | 'granted'
  readonly from: Instant
  readonly to: Instant
  /** Why it was closed. */
  readonly why: ClosedStretch['why'] | null
}

/** Why a clock is due when it is: its limit, how that counts, and every stretch from the start to the due instant. */
export type Explanation = {
  /** Around the clock, in opening hours, in whole days of the civil code, or to a date that was set. */
  readonly counts: 'elapsed' | 'hours' | 'days' | 'date'
  /** The limit in milliseconds of counted time; null where it is days or a date. */
  readonly limit: number | null
  readonly days: number | null
  readonly segments: readonly Segment[]
  /** Whether the counted stretches come to the limit; not where the calendar was changed after the due instant was set. */
  readonly addsUp: boolean
}

type Rules = { readonly policy: Policy; readonly calendars: Calendars }

/** The explanation of a due instant: its segments lie end to end from the start to the due instant. */
export function explain(clock: Clock, rules: Rules): Explanation {
  const set = limitOf(clock, rules.policy)
  const ended = explainWith(clock, finishedPauses(clock), set, rules)
  if (ended.addsUp) return ended
  // A clock that was settled while it stood still: the end closed the pause, and moved nothing.
  const moved = explainWith(clock, movingPauses(clock), set, rules)
  return moved.addsUp ? moved : ended
}

function explainWith(
  clock: Clock,
  pauses: readonly Finished[],
  set: number | null,
  { calendars }: Rules,
): Explanation {
  const raw = tiles(clock, pauses, calendars)
  const counts = countsOf(clock)
  const base = clock.originallyDueAt === null ? null : (set ?? countedUntil(raw, clock.originallyDueAt))
  const segments = base === null ? raw : withGrant(raw, base)
  const counted = countedUntil(segments, clock.dueAt)
  const limit = counts === 'days' || counts === 'date' ? null : (set ?? counted)
  return {
    counts,
    limit,
    days: counts === 'days' ? daysOf(clock, calendars) : null,
    segments,
    addsUp: limit === null || limit === counted,
  }
}

function countsOf(clock: Clock): Explanation['counts'] {
  if (clock.kind === 'statutoryReply') return 'days'
  if (clock.kind === 'external' || clock.kind === 'holdUntil') return 'date'
  return clock.calendar === null ? 'elapsed' : 'hours'
}

/** What the row of the policy gives; null where the limit is just what was counted. */
function limitOf({ kind, category }: Clock, policy: Policy): number | null {
  const row = category === null ? undefined : policy.categories[category]
  if (row === undefined || (kind !== 'firstReply' && kind !== 'resolve')) return null
  return Math.round((kind === 'firstReply' ? row.firstReplyMinutes : row.resolveMinutes) * 60_000)
}

function daysOf({ startedAt, dueAt }: Clock, { zone }: Calendars): number {
  return localDate(zone, startedAt).until(localDate(zone, dueAt), { largestUnit: 'days' }).days
}

type Finished = { readonly from: Instant; readonly to: Instant }

/** Pauses that are over; one that lasts has not moved the due instant yet. */
function finishedPauses({ pauses }: Clock): readonly Finished[] {
  return pauses.filter((one: Pause): one is Finished => one.to !== null)
}

function movingPauses(clock: Clock): readonly Finished[] {
  const end = clock.settledAt ?? clock.stopped?.at ?? null
  return finishedPauses(clock).filter((one) => one.to !== end)
}

/** Start to due instant, cut at the pauses and where the calendar is closed. */
function tiles(clock: Clock, pauses: readonly Finished[], calendars: Calendars): readonly Segment[] {
  const found: Segment[] = []
  let at = clock.startedAt
  const runUntil = (to: Instant) => {
    if (at < to) found.push(...running(at, to, clock.calendar, calendars))
    at = later(at, to)
  }
  for (const pause of pauses) {
    const [from, to] = [later(at, pause.from), earlier(pause.to, clock.dueAt)]
    if (from >= to) continue
    runUntil(from)
    found.push({ what: 'paused', from, to, why: null })
    at = to
  }
  runUntil(clock.dueAt)
  return found
}

function running(
  from: Instant,
  to: Instant,
  calendar: string | null,
  calendars: Calendars,
): readonly Segment[] {
  const closed = calendar === null ? [] : closedStretches(calendars, calendar, from, to)
  const edges = [...closed, { from: to, to, why: null }]
  let at = from
  return edges.flatMap((edge): Segment[] => {
    const open: Segment = { what: 'counted', from: at, to: edge.from, why: null }
    at = edge.to
    const stretch: Segment = { what: 'closed', ...edge }
    return [open, stretch].filter((one) => one.from < one.to)
  })
}

function countedUntil(segments: readonly Segment[], end: Instant): number {
  return segments
    .filter((one) => one.what === 'counted' && one.from < end)
    .reduce((sum, one) => sum + millisecondsBetween(one.from, earlier(one.to, end)), 0)
}

/** The same with everything after the limit as what was granted beyond it; a pause stays one. */
function withGrant(segments: readonly Segment[], limit: number): readonly Segment[] {
  let left = limit
  const cut = segments.flatMap((one): Segment[] => {
    if (one.what === 'paused') return [one]
    if (left === 0) return [{ ...one, what: 'granted', why: null }]
    if (one.what === 'closed') return [one]
    const inside = Math.min(left, millisecondsBetween(one.from, one.to))
    left -= inside
    const edge = plusMilliseconds(one.from, inside)
    const grant: Segment = { ...one, what: 'granted', from: edge }
    return edge < one.to ? [{ ...one, to: edge }, grant] : [one]
  })
  return joined(cut)
}

/** What was granted lies in one piece, whatever the hours. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const found: Segment[] = []
  for (const one of segments) {
    const last = found.at(-1)
    if (last?.what === 'granted' && one.what === 'granted') found.splice(-1, 1, { ...last, to: one.to })
    else found.push(one)
  }
  return found
}

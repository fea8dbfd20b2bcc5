import type { Clock, Ring } from '../clock/clock.ts'
import { nextRing } from '../clock/clock.ts'
import { ringOnce } from '../clock/judge.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { By, CaseEvent, Recorded } from './events.ts'
import { evolve } from './evolve.ts'
import { closeAll } from './promises.ts'

/** The system, when it acts by itself. */
export const system: By = { person: 'system', organisation: null }

type Rules = { readonly policy: { readonly boundary: 'inclusive' | 'exclusive' } }

/**
 * Everything that has fallen due on the case by `now`, in the order of time: warnings, breaches with the automatic
 * supervision they bring (X4), reminders, the closing of a delivered case. Each is recorded with its true instant,
 * however late it is noticed.
 */
export function ringDue(
  start: Case,
  now: Instant,
  world: Rules,
): { readonly c: Case; readonly events: readonly Recorded[] } {
  let c = start
  const events: Recorded[] = []
  for (let due = firstDue(c, now); due !== null; due = firstDue(c, now)) {
    for (const event of rung(c, due, now, world)) {
      const recorded: Recorded = { ...event, seq: c.version + 1, at: now, by: system }
      c = evolve(c, recorded)
      events.push(recorded)
    }
  }
  return { c, events }
}

/** When the case must be looked at next; null when nothing will ring. */
export function nextRingAt(c: Case): Instant | null {
  let first: Instant | null = null
  for (const clock of c.clocks) {
    const at = nextRing(clock)?.at
    if (at !== undefined && (first === null || at < first)) first = at
  }
  return first
}

/** The first ring that is due, of equals that of the clock that stands first; asked before every move. */
function firstDue(c: Case, now: Instant): { readonly clock: Clock; readonly ring: Ring } | null {
  let first: { readonly clock: Clock; readonly ring: Ring } | null = null
  for (const clock of c.clocks) {
    const ring = nextRing(clock)
    if (ring !== null && ring.at <= now && (first === null || ring.at < first.ring.at))
      first = { clock, ring }
  }
  return first
}

function rung(
  c: Case,
  { clock, ring }: { clock: Clock; ring: Ring },
  now: Instant,
  world: Rules,
): readonly CaseEvent[] {
  const after = ringOnce(clock)
  if (!after) return []
  const told: CaseEvent = {
    type: 'clockRang',
    clock: clock.key,
    ring: ring.ring,
    step: ring.step,
    ringAt: ring.ring === 'breach' ? clock.dueAt : ring.at,
    clocks: [after.clock],
  }
  if (ring.ring === 'autoClose') return [told, closedByItself(c, after.clock, now, world)]
  const orders = ring.ring === 'breach' || ring.ring === 'escalation'
  if (!orders || !supervisedKinds.includes(clock.kind)) return [told]
  const number = c.supervisionCount + 1
  const order = { no: number, to: clock.owedBy, automatic: true, clock: clock.key, note: null }
  return [told, { type: 'supervised', ...order, clocks: [] }]
}

const supervisedKinds: readonly Clock['kind'][] = [
  'firstReply',
  'resolve',
  'spReply',
  'statutoryReply',
  'statutoryRepair',
  'external',
]

function closedByItself(c: Case, rang: Clock, now: Instant, world: Rules): CaseEvent {
  const clocks = c.clocks.map((one) => (one.key === rang.key ? rang : one))
  return { type: 'closed', satisfaction: 'unknown', byItself: true, clocks: closeAll(clocks, now, world) }
}

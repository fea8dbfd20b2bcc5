import { seenBy } from '#domain/access/seeing.ts'
import type { Case, Leg, SideTask } from '#domain/case/case.ts'
import { isUnsettled } from '#domain/case/lifecycle.ts'
import { handlerOf, holderOf, priorityOf } from '#domain/case/reading.ts'
import { nextRingAt } from '#domain/case/ring.ts'
import { type Clock, isOpen } from '#domain/clock/clock.ts'
import type { Network } from '#domain/organisation/network.ts'

const promised: readonly Clock['kind'][] = ['firstReply', 'resolve', 'spReply', 'external']

/** The row of a case: its whole state, and beside it what queues and rings look it up by. */
export function rowOf(c: Case, network: Network) {
  const owed = c.clocks.filter((clock) => promised.includes(clock.kind) && isOpen(clock))
  const holder = holderOf(c)
  return {
    shard_key: c.shardKey,
    id: c.id,
    number: c.number,
    version: c.version,
    state: c,
    status: c.status,
    is_open: isUnsettled(c.status),
    kind: c.kind,
    category: c.category,
    channel: c.intake.channel,
    sp: c.sp,
    account: c.intake.customer.account,
    main_window: c.mainWindow,
    answerer: c.answerer,
    holder,
    holder_tier: holder === null ? null : (c.legs.at(-1)?.tier ?? null),
    handler: handlerOf(c),
    priority: priorityOf(c),
    received_at: c.intake.receivedAt,
    closed_at: c.closedAt,
    forgotten_at: c.forgottenAt ?? null,
    due_at: owed.map((clock) => clock.dueAt).sort()[0] ?? 'infinity',
    breached: owed.some((clock) => clock.verdict === 'breached'),
    next_ring_at: nextRingAt(c),
    seen_by: seenBy(c, network),
    is_parent: c.children.length > 0,
  }
}

/** Rows to be inserted, and rows that are there and have changed. */
export type Rows<Row> = { readonly new: readonly Row[]; readonly changed: readonly Row[] }

type LegRow = ReturnType<typeof legRow>
type ClockRow = ReturnType<typeof clockRow>
type SideTaskRow = ReturnType<typeof sideTaskRow>

/** The rows of the legs that began, and of those that ended. */
export function legRows(before: Case | null, after: Case): Rows<LegRow> {
  const known = new Map(before?.legs.map((leg) => [leg.no, leg]))
  const moved = after.legs.filter((leg) => !known.has(leg.no) || known.get(leg.no)?.endedAt !== leg.endedAt)
  return apart(
    moved,
    (leg) => known.has(leg.no),
    (leg) => legRow(after, leg),
  )
}

/** The rows of the clocks that started, and of those that changed. */
export function clockRows(before: Case | null, after: Case): Rows<ClockRow> {
  const known = new Map(before?.clocks.map((clock) => [clock.key, clock]))
  const moved = after.clocks.filter((clock) => clock !== known.get(clock.key))
  return apart(
    moved,
    (clock) => known.has(clock.key),
    (clock) => clockRow(after, clock),
  )
}

/** The rows of the side tasks that were asked for, and of those that were done. */
export function sideTaskRows(before: Case | null, after: Case): Rows<SideTaskRow> {
  const known = new Map(before?.sideTasks.map((task) => [task.no, task]))
  const moved = after.sideTasks.filter(
    (task) => !known.has(task.no) || known.get(task.no)?.doneAt !== task.doneAt,
  )
  return apart(
    moved,
    (task) => known.has(task.no),
    (task) => sideTaskRow(after, task),
  )
}

function apart<One, Row>(
  moved: readonly One[],
  isKnown: (one: One) => boolean,
  row: (one: One) => Row,
): Rows<Row> {
  return {
    new: moved.filter((one) => !isKnown(one)).map(row),
    changed: moved.filter(isKnown).map(row),
  }
}

function legRow({ shardKey, id }: Case, leg: Leg) {
  return {
    shard_key: shardKey,
    case_id: id,
    no: leg.no,
    organisation: leg.organisation,
    tier: leg.tier,
    round: leg.round,
    cause: leg.cause,
    started_at: leg.startedAt,
    ended_at: leg.endedAt,
  }
}

function sideTaskRow({ shardKey, id }: Case, task: SideTask) {
  return {
    shard_key: shardKey,
    case_id: id,
    no: task.no,
    organisation: task.to,
    asked_at: task.askedAt,
    done_at: task.doneAt,
  }
}

function clockRow({ shardKey, id }: Case, clock: Clock) {
  return {
    shard_key: shardKey,
    case_id: id,
    key: clock.key,
    kind: clock.kind,
    round: clock.round,
    owed_by: clock.owedBy,
    owed_to: clock.owedTo,
    category: clock.category,
    policy_version: clock.policyVersion,
    calendar: clock.calendar,
    started_at: clock.startedAt,
    due_at: clock.dueAt,
    verdict: clock.verdict,
    settled_at: clock.settledAt,
    stopped_at: clock.stopped?.at ?? null,
    overrun_seconds: clock.overrunSeconds,
  }
}

import { seenBy } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { isUnsettled } from '#domain/case/lifecycle.ts'
import { holderOf } from '#domain/case/reading.ts'
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
    received_at: c.intake.receivedAt,
    closed_at: c.closedAt,
    due_at: owed.map((clock) => clock.dueAt).sort()[0] ?? 'infinity',
    breached: owed.some((clock) => clock.verdict === 'breached'),
    next_ring_at: nextRingAt(c),
    seen_by: seenBy(c, network),
    asked: [...new Set(c.sideTasks.filter((task) => task.doneAt === null).map((task) => task.to))],
    is_parent: c.children.length > 0,
  }
}

/** The rows of the legs that changed. */
export function legRows(before: Case | null, after: Case) {
  return after.legs
    .filter((leg) => leg.endedAt !== before?.legs.find((old) => old.no === leg.no)?.endedAt)
    .map((leg) => ({
      shard_key: after.shardKey,
      case_id: after.id,
      no: leg.no,
      organisation: leg.organisation,
      tier: leg.tier,
      round: leg.round,
      cause: leg.cause,
      started_at: leg.startedAt,
      ended_at: leg.endedAt,
    }))
}

/** The rows of the clocks that changed. */
export function clockRows(before: Case | null, after: Case) {
  return after.clocks
    .filter((clock) => clock !== before?.clocks.find((old) => old.key === clock.key))
    .map((clock) => ({
      shard_key: after.shardKey,
      case_id: after.id,
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
    }))
}

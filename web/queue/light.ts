import type { QueueRow } from '#contract/case/queue.ts'
import type { LightName } from '../parts/Light.tsx'

const hour = 3_600_000
/** The share of a limit after which a case is marked, as the manual's ladder has it. */
const warnShare = 2 / 3

/** How near a due instant is: by the share that is used, where the start is known, or by the last hour. */
export function nearness(now: number, dueAt: string, startedAt: string | null): 'ok' | 'soon' | 'late' {
  const due = Date.parse(dueAt)
  if (now > due) return 'late'
  const start = startedAt === null ? Number.NaN : Date.parse(startedAt)
  const share = due > start ? (now - start) / (due - start) : 0
  return share >= warnShare || due - now <= hour ? 'soon' : 'ok'
}

/** The light of a row: what is owed next, unless the case waits or nothing is owed any more. */
export function lightOf(row: QueueRow, now: number): LightName {
  if (row.dueAt === null) return 'done'
  const isOverdue = now > Date.parse(row.dueAt)
  if (row.status === 'onHold' && !isOverdue) return 'paused'
  // A later round or an SP's clock started at another time than the receipt.
  const isFromReceipt = row.round === 1 && row.dueKind !== 'spReply'
  return nearness(now, row.dueAt, isFromReceipt ? row.receivedAt : null)
}

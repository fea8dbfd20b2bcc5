import type { SendingState } from '../sending/sending.ts'
import { type Instant, plusMinutes } from '../time.ts'

/** How an SP is reached: in its portal, by mail, or on the telephone only. */
export const spWays = ['portal', 'mail', 'phone'] as const
export type SpWay = (typeof spWays)[number]

/**
 * What is known of a dispatch on its way to an SP. Portal: somebody there has read it. Mail: the mail server took it, or
 * sent it back, or never took it. Telephone: somebody was told (`told`), or nobody within the time of the policy.
 */
export const spReceipts = ['seen', 'taken', 'bounced', 'dead', 'unwritable', 'told', 'untold'] as const
export type SpReceipt = (typeof spReceipts)[number]

/** What the tier that dispatched must look after itself: the SP has most likely not heard of it. */
export const unsettledReceipts: readonly SpReceipt[] = ['bounced', 'dead', 'unwritable', 'untold']

/** What is to be seen of one dispatch from outside the case. */
export type Underway = {
  readonly way: SpWay
  readonly dispatchedAt: Instant
  /** What the timeline has of it so far. */
  readonly receipts: readonly SpReceipt[]
  /** Whether anybody of the SP has read the case since it was dispatched. */
  readonly isSeen: boolean
  /** How the mail to the SP went; null where none was written. */
  readonly sending: SendingState | null
  /** Whether a mail can be written at all: mail goes out, and the SP has an address. */
  readonly mayBeWritten: boolean
}

const ofSending: Partial<Readonly<Record<SendingState, SpReceipt>>> = {
  sent: 'taken',
  delivered: 'taken',
  bounced: 'bounced',
  dead: 'dead',
}

/**
 * The one contract of delivery to an SP: which receipt is due now, by whichever way it goes; null when there is nothing
 * new. None of them touches the SP's clock, which runs from the dispatch (A5).
 */
export function receiptDue(one: Underway, untoldMinutes: number, now: Instant): SpReceipt | null {
  const due = receiptOf(one, untoldMinutes, now)
  return due === null || one.receipts.includes(due) ? null : due
}

function receiptOf(one: Underway, untoldMinutes: number, now: Instant): SpReceipt | null {
  if (one.way === 'portal') return one.isSeen ? 'seen' : null
  if (one.way === 'phone') {
    const isLate = now >= plusMinutes(one.dispatchedAt, untoldMinutes)
    return !one.receipts.includes('told') && isLate ? 'untold' : null
  }
  if (one.sending !== null) return ofSending[one.sending] ?? null
  return one.mayBeWritten ? null : 'unwritable'
}

/** Where a delivery stands: the last word on it, and whether somebody must look after it. */
export function deliveryStands(receipts: readonly SpReceipt[]): {
  readonly receipt: SpReceipt | null
  readonly isUnsettled: boolean
} {
  const receipt = receipts.at(-1) ?? null
  return { receipt, isUnsettled: receipt !== null && unsettledReceipts.includes(receipt) }
}

import type { Attachment } from '../attachment/attachment.ts'
import type { Case } from '../case/case.ts'
import { isHeld } from '../case/lifecycle.ts'
import type { Retention } from '../policy/policy.ts'
import { type Instant, plusMinutes } from '../time.ts'

const MINUTES_OF_A_DAY = 1_440

/** What is looked at of a case: where it stands, when it ended, what it was. */
export type Ended = Pick<Case, 'status' | 'closedAt' | 'kind' | 'forgottenAt'>

/** Why what belongs to a person is not forgotten, whoever asks. */
export type KeptBecause = 'caseNotEnded' | 'legalHold' | 'caseForgotten'

/** Why a case keeps what belongs to a person; null when it may be forgotten. An open case and one on hold never are. */
export function barsForgetting(c: Ended, onHold: boolean): KeptBecause | null {
  if (c.forgottenAt !== undefined) return 'caseForgotten'
  if (isHeld(c.status) || c.closedAt === null) return 'caseNotEnded'
  return onHold ? 'legalHold' : null
}

/** Until when a case keeps what belongs to a person; null: for ever, or not over yet. */
export function keptUntil(c: Ended, { cases }: Retention): Instant | null {
  return after(c, cases[c.kind ?? 'complaint'])
}

/** Whether the time of a case is over, and nothing bars that it is forgotten. */
export function isPastItsTime(c: Ended, onHold: boolean, retention: Retention, now: Instant): boolean {
  const until = keptUntil(c, retention)
  return barsForgetting(c, onHold) === null && until !== null && until <= now
}

/** Whether the time of a file is over, which may be earlier than that of its case. */
export function isFilePastItsTime(
  file: Pick<Attachment, 'kind'>,
  c: Ended,
  onHold: boolean,
  { attachments, callRecords }: Retention,
  now: Instant,
): boolean {
  const until = after(c, file.kind === 'recording' ? callRecords : attachments)
  return barsForgetting(c, onHold) === null && until !== null && until <= now
}

function after({ closedAt }: Ended, days: number | null): Instant | null {
  return closedAt === null || days === null ? null : plusMinutes(closedAt, days * MINUTES_OF_A_DAY)
}

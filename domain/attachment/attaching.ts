import type { Actor } from '../access/roles.ts'
import { working } from '../access/roles.ts'
import { isSpSide, sees } from '../access/seeing.ts'
import type { Case } from '../case/case.ts'
import { isHeld } from '../case/lifecycle.ts'
import { type Network, spBehind } from '../organisation/network.ts'
import type { Attachment } from './attachment.ts'
import { MOST_FILES } from './attachment.ts'

/** Why a file is not taken. */
export type AttachingNo = 'notYourRole' | 'caseEnded' | 'tooManyFiles' | 'notFound'

/** Why somebody may not add a file to a case; null when they may: whoever works on it may, as long as somebody has it. */
export function barsAttaching(c: Case, by: Actor, files: number, network: Network): AttachingNo | null {
  if (!sees(by.organisation, c, network)) return 'notFound'
  if (!by.roles.some((role) => working.includes(role))) return 'notYourRole'
  if (!isHeld(c.status)) return 'caseEnded'
  return files >= MOST_FILES ? 'tooManyFiles' : null
}

/** Whether an SP's own file or one that was marked for it: what another SP sent is none of its business (X23). */
export function readsFile(
  organisation: string,
  file: Pick<Attachment, 'forPartner' | 'organisation'>,
  network: Network,
): boolean {
  if (!isSpSide(organisation, network)) return true
  const sender = spBehind(network, file.organisation)
  return sender === null ? file.forPartner : sender.id === spBehind(network, organisation)?.id
}

import type { OrganisationId } from '../organisation/organisation.ts'
import type { Instant } from '../time.ts'
import type { FileKind } from './file-kind.ts'

/** A file that belongs to a case: what was sent with it, and by whom. Nobody changes or removes it. */
export type Attachment = {
  readonly id: string
  readonly number: string
  /** As whoever sent it called it; only ever shown. */
  readonly name: string
  readonly kind: FileKind
  readonly bytes: number
  readonly sha256: string
  /** Whether the SP that has the case reads it. */
  readonly forPartner: boolean
  readonly person: string
  readonly organisation: OrganisationId
  readonly at: Instant
}

/** How large a file may be. */
export const MOST_BYTES = 30 * 1024 * 1024
/** How many files a case takes. */
export const MOST_FILES = 50

import { type Instant, plusMinutes } from '../time.ts'
import type { FileKind } from './file-kind.ts'

/** Whether a file was looked through for what does harm: it waits, it is clean, it is not, or nobody looked. */
export const scanStates = ['pending', 'clean', 'infected', 'unscanned'] as const
export type ScanState = (typeof scanStates)[number]

/** How a file begins: it waits for the scanner, if there is one. */
export function scanAtFirst(hasScanner: boolean): ScanState {
  return hasScanner ? 'pending' : 'unscanned'
}

/** Why a file is given to nobody. */
export type GivingNo = 'fileInfected' | 'fileNotScannedYet'

/** Why a file is not given out; null when it may be. With a scanner, only what it has found clean. */
export function barsGiving(scan: ScanState, hasScanner: boolean): GivingNo | null {
  if (scan === 'infected') return 'fileInfected'
  return hasScanner && scan !== 'clean' ? 'fileNotScannedYet' : null
}

const FIRST_MINUTES = 0.25
const LONGEST_MINUTES = 10

/** When something is tried again that did not succeed: soon at first, then twice as late each time, up to ten minutes. */
export function triedAgainAt(tries: number, now: Instant): Instant {
  return plusMinutes(now, Math.min(LONGEST_MINUTES, FIRST_MINUTES * 2 ** Math.min(tries, 10)))
}

/** Whether small pictures are made of a file. */
export function hasPicture(kind: FileKind): boolean {
  return kind === 'image'
}

/** A picture that could not be read this often will not be. */
export const MOST_PICTURE_TRIES = 3

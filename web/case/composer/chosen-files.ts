import { newKey } from '../../request-key.ts'
import { change, sheetOf } from './sheets.ts'

/** How large a file may be, and how many go at once. */
export const MOST_BYTES = 30 * 1024 * 1024
export const MOST_AT_ONCE = 10

/** A file that goes with what is written, once that is sent. */
export type ChosenFile = {
  readonly id: string
  readonly file: File
  readonly state: 'waiting' | 'going' | 'there' | 'failed'
  /** From 0 to 1. */
  readonly sent: number
  readonly error: Error | null
}

/** Adds files to a sheet; those that are too large or too many are not taken, and their names given back. */
export function chooseFiles(key: string, chosen: readonly File[]): readonly string[] {
  const { files } = sheetOf(key)
  const fit = chosen.filter((one) => one.size > 0 && one.size <= MOST_BYTES)
  const taken = fit.slice(0, Math.max(0, MOST_AT_ONCE - files.length))
  const added = taken.map((file) => ({
    ...{ id: newKey(), file, sent: 0, error: null },
    state: 'waiting' as const,
  }))
  change(key, { files: [...files, ...added] })
  return chosen.filter((one) => !taken.includes(one)).map((one) => one.name)
}

/** Takes a file off again, as long as it has not been sent. */
export function removeFile(key: string, id: string): void {
  change(key, { files: sheetOf(key).files.filter((one) => one.id !== id || one.state === 'there') })
}

/** Notes how far a file is. */
export function changeFile(key: string, id: string, part: Partial<ChosenFile>): void {
  change(key, { files: sheetOf(key).files.map((one) => (one.id === id ? { ...one, ...part } : one)) })
}

import type { Case } from './case.ts'

/** How long a title is at most. */
export const LONGEST_TITLE = 120
/** How much of what was taken in stands for a title that nobody gave. */
const TAKEN = 80

/** A title on one line: what people type and paste has breaks and runs of spaces in it. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** What a case is called: as somebody named it, or by the beginning of what was taken in; empty when nothing was said. */
export function titleOf({ title, intake }: Pick<Case, 'title' | 'intake'>): string {
  return title ?? [...onOneLine(intake.description)].slice(0, TAKEN).join('')
}

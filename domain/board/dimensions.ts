import type { Condition } from '../queue/filter.ts'

/** By what the numbers of the board are told apart: each of them is a field that lists are narrowed by. */
export const dimensions = [
  'holder',
  'province',
  'mainWindow',
  'category',
  'channel',
  'sp',
] as const satisfies readonly Condition['field'][]

export type Dimension = (typeof dimensions)[number]

/** What an SP reads its numbers by: which desk of the operator has a case is none of its business. */
const outside: readonly Dimension[] = ['province', 'category']

/** By what the numbers are told apart for somebody at the operator, or outside. */
export function dimensionsFor(isOutside: boolean): readonly Dimension[] {
  return isOutside ? outside : dimensions
}

/** Nobody holds a case that has ended, and who held it as it came is not known of the list: of these nothing came or went. */
export function isOfOpenOnly(dimension: Dimension): boolean {
  return dimension === 'holder'
}

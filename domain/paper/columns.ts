/** What a form filled on paper is typed in with, in the order of the table. */
export const paperColumns = [
  'formNo',
  'takenAt',
  'kind',
  'category',
  'description',
  'name',
  'account',
  'contact',
  'province',
  'city',
  'sp',
  'serviceContent',
  'consumedAt',
  'amount',
] as const

export type PaperColumn = (typeof paperColumns)[number]

/** A form as it was typed in: text only; what was left empty is absent or empty. */
export type Cells = Readonly<Partial<Record<PaperColumn, string>>>

/** Columns without which a table is none of ours. */
export const columnsNeeded = ['takenAt', 'kind', 'description'] as const satisfies readonly PaperColumn[]

/** How many forms one pile holds. */
export const MOST_FORMS = 5000

/** The text of a cell, without what surrounds it. */
export function cellOf(cells: Cells, column: PaperColumn): string {
  return cells[column]?.trim() ?? ''
}

import { valueWords } from '#contract/case/export-words.ts'
import { reportPageWords } from '#contract/report/page-words.ts'
import type { ReportTable, ReportView } from '#contract/report/report-page.ts'
import { reportValueWords } from '#contract/report/value-words.ts'
import type { Policy } from '#domain/policy/policy.ts'
import type { DocumentCell, NumberFormat } from '../../export/document.ts'
import { wallTime } from '../../export/wall-time.ts'

export type Language = 'zh' | 'en'
type Column = ReportTable['columns'][number]
type Cell = ReportTable['rows'][number][number]

/** What the cells of a report are told with. */
export type Telling = {
  readonly language: Language
  readonly names: ReportView['names']
  readonly categories: Policy['categories']
  readonly zone: string
}

/** What stands where there is nothing. */
const nothing: DocumentCell = { text: '—', number: null }

/** How the numbers of a column are written; null of one that holds texts. */
export function formatOf({ is }: Pick<Column, 'is'>): NumberFormat | null {
  return is === 'count' || is === 'percent' || is === 'hours' || is === 'yuan' ? is : null
}

/** A number as all forms have it: as the API has it, a share with its sign. */
export function numberCell(value: number | null | undefined, format: NumberFormat): DocumentCell {
  if (value === null || value === undefined) return nothing
  return { text: format === 'percent' ? `${value}%` : String(value), number: value }
}

/** Writes what stands in a cell, by what its column is; in one place for all forms, and by the operator's clock. */
export function cellsTold({
  language,
  names,
  categories,
  zone,
}: Telling): (cell: Cell, column: Column) => DocumentCell {
  const [say, values] = [reportPageWords[language], reportValueWords[language]]
  const among = (words: Readonly<Record<string, string>>) => (value: string) => own(words, value) ?? value
  const inCase = (words: Readonly<Record<string, Readonly<Record<Language, string>>>>) => (value: string) =>
    own(words, value)?.[language] ?? value
  const told: Partial<Record<Column['is'], (value: string) => string>> = {
    kind: (value) => (value === '' ? say.unknown : inCase(valueWords.kind)(value)),
    channel: inCase(valueWords.channel),
    category: (value) => (value === '' ? say.unknown : inCase(categories)(value)),
    organisation: among(names),
    city: (value) => value || say.noCity,
    province: (value) => value || say.noProvince,
    party: among(values.party),
    tier: (value) => (value === '0' ? say.outside : among(values.tier)(value)),
    promise: among(values.promise),
    instant: (value) => wallTime(zone, value),
    outcome: among(values.outcome),
    satisfaction: among(values.satisfaction),
    reason: among(values.reason),
  }
  return (cell, column) => {
    if (cell === null) return nothing
    const format = formatOf(column)
    if (format && typeof cell === 'number') return numberCell(cell, format)
    return { text: told[column.is]?.(String(cell)) ?? String(cell), number: null }
  }
}

function own<V>(words: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}

import type { ListedUnitForm } from '#contract/network/import.ts'
import { importWords } from '../../words/import.ts'
import { organisationWords } from '../../words/organisation.ts'
import type { Sheet } from './read-sheet.ts'

const columns = [
  'id',
  'name',
  'kind',
  'parent',
  'province',
  'city',
  'windowKind',
  'scope',
  'spCode',
  'department',
] as const
export type Column = (typeof columns)[number]

/** A row that names what nobody knows: the line, the column, and what stands there. */
export type NotUnderstood = { readonly line: number; readonly column: Column; readonly text: string }

/** What a table says: units with words of either language put into codes; or that columns are missing. */
export type Understood = {
  readonly units: readonly ListedUnitForm[]
  readonly not: readonly NotUnderstood[]
  readonly missing: readonly Column[]
}

const needed = ['id', 'name', 'kind'] as const satisfies readonly Column[]
const coded = { kind: 'kind', windowKind: 'windowKind', scope: 'scope', department: 'department' } as const

/** The titles of a table to be filled in. */
export function titlesIn(language: 'zh' | 'en'): readonly string[] {
  return columns.map((column) => importWords[language].column[column])
}

/** Reads a table as a list of units; titles and values may be in Chinese, in English, or codes. */
export function understood([titles = [], ...rows]: Sheet): Understood {
  const places = new Map(columns.map((column) => [column, placeOf(column, titles)]))
  const missing = needed.filter((column) => places.get(column) === -1)
  if (missing.length > 0) return { units: [], not: [], missing }
  const not: NotUnderstood[] = []
  const units = rows.flatMap((row, index) => {
    const line = index + 2
    const said = Object.fromEntries(columns.map((column) => [column, row[places.get(column) ?? -1] ?? '']))
    if (columns.every((column) => !said[column])) return []
    const { unit, wrong } = unitOf(said as Record<Column, string>, line)
    not.push(...wrong)
    return wrong.length === 0 ? [unit] : []
  })
  return { units, not, missing: [] }
}

function unitOf(said: Record<Column, string>, line: number) {
  const wrong: NotUnderstood[] = []
  const unit: Record<string, unknown> = { line }
  for (const column of columns) {
    const text = said[column]
    const value = column in coded ? codeOf(column as keyof typeof coded, text) : text || null
    const isFit = column === 'id' || column === 'parent' ? !text || isId(text) : text.length <= 200
    const isMissing = !text && (needed as readonly Column[]).includes(column)
    if (value === undefined || !isFit || isMissing) wrong.push({ line, column, text })
    else unit[column] = value
  }
  return { unit: unit as ListedUnitForm, wrong }
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(text)
}

/** The code that a word of either language stands for; null for nothing said, undefined for a word that nobody knows. */
function codeOf(column: keyof typeof coded, text: string): string | null | undefined {
  if (text === '') return null
  const wanted = text.toLowerCase()
  for (const language of ['zh', 'en'] as const) {
    const words: Readonly<Record<string, string>> = organisationWords[language][coded[column]]
    for (const [code, word] of Object.entries(words))
      if ([code, word].some((one) => one.toLowerCase() === wanted)) return code
  }
  return undefined
}

function placeOf(column: Column, titles: readonly string[]): number {
  const names = [column, importWords.zh.column[column], importWords.en.column[column]]
  return titles.findIndex((title) => names.some((name) => name.toLowerCase() === title.trim().toLowerCase()))
}

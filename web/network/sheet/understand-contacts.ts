import type { Firm } from '#contract/network/directory.ts'
import { type ContactColumn, contactColumns, type ListedContacts } from '#contract/network/directory-sheet.ts'
import { hoursIn } from '../hours-text.ts'
import type { Sheet } from '../import/read-sheet.ts'

type Contact = ListedContacts['primary']

/** A cell that is not understood: its line, its column, and what stands there. */
export type NotUnderstood = { readonly line: number; readonly column: ContactColumn; readonly text: string }

/** What a sheet says; a row is taken over as a whole, so that no column may be missing but the name. */
export type Understood = {
  readonly rows: readonly ListedContacts[]
  readonly not: readonly NotUnderstood[]
  readonly missing: readonly ContactColumn[]
}

const columns = Object.keys(contactColumns) as readonly ContactColumn[]
const hours = ['hours.workday', 'hours.weekend', 'hours.holiday'] as const
const days = ['validFrom', 'validTo'] as const

/** Reads a sheet of contacts; its titles may be in Chinese or in English. */
export function understoodContacts([titles = [], ...lines]: Sheet): Understood {
  const places = new Map(columns.map((column) => [column, placeOf(column, titles)]))
  const missing = columns.filter((column) => column !== 'name' && places.get(column) === -1)
  if (missing.length > 0) return { rows: [], not: [], missing }
  const not: NotUnderstood[] = []
  const rows = lines.flatMap((cells, index) => {
    const line = index + 2
    const said = Object.fromEntries(
      columns.map((column) => [column, bare(cells[places.get(column) ?? -1] ?? '')]),
    ) as Record<ContactColumn, string>
    if (columns.every((column) => said[column] === '')) return []
    const wrong = columns.filter((column) => !isFit(column, said[column]))
    not.push(...wrong.map((column) => ({ line, column, text: said[column] })))
    return wrong.length === 0 ? [rowOf(said, line)] : []
  })
  return { rows, not, missing: [] }
}

function isFit(column: ContactColumn, text: string): boolean {
  if (column === 'organisation') return isId(text)
  if (column === 'holder') return text === '' || isId(text)
  if ((days as readonly string[]).includes(column))
    return text === '' || /^\d{4}-\d{2}-\d{2}$/.test(dayOf(text))
  if ((hours as readonly string[]).includes(column)) return hoursIn(text) !== null
  return text.length <= 200
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/.test(text)
}

function rowOf(said: Record<ContactColumn, string>, line: number): ListedContacts {
  const part = (name: string) =>
    Object.fromEntries(
      columns
        .filter((one) => one.startsWith(`${name}.`))
        .map((one) => [one.slice(name.length + 1), said[one]]),
    )
  const [workday, weekend, holiday] = hours.map((column) => hoursIn(said[column]) ?? [])
  const isKnown = hours.some((column) => said[column] !== '')
  return {
    ...{ line, organisation: said.organisation, dutyHours: said.dutyHours, escalation: said.escalation },
    ...{ primary: part('primary') as Contact, backup: part('backup') as Contact, firm: part('firm') as Firm },
    onDuty: isKnown ? { workday: workday ?? [], weekend: weekend ?? [], holiday: holiday ?? [] } : null,
    ...{ validFrom: dayOf(said.validFrom) || null, validTo: dayOf(said.validTo) || null },
    holder: said.holder || null,
  }
}

/** A day, also as a workbook keeps it: with a time behind it. */
function dayOf(text: string): string {
  return text.slice(0, 10)
}

/** Without the apostrophe that stands before what a spreadsheet would compute, or cut short. */
function bare(text: string): string {
  return text.trim().replace(/^'(?=[\s]*[=+\-@＝＋－＠]|\d{12})/, '')
}

function placeOf(column: ContactColumn, titles: readonly string[]): number {
  const { zh, en } = contactColumns[column]
  const names = [column, zh, en].map((name) => name.toLowerCase())
  return titles.findIndex((title) => names.includes(title.trim().toLowerCase()))
}

import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import {
  type ContactColumn,
  contactColumns,
  type exportDirectory,
} from '#contract/network/directory-sheet.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { type Cell, csv, tableName } from '../export/csv.ts'
import { wallDay } from '../export/wall-time.ts'
import { writeTable } from '../export/write-document.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { readableBy } from './directory.ts'
import { type KeptContacts, readContacts } from './directory-store.ts'

/** The directory as a spreadsheet: the rows that the list shows. That it was taken is on record first. */
export async function exportDirectoryUse(
  call: Call<undefined, QueryOf<typeof exportDirectory>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof exportDirectory>, Refused>> {
  const { as = 'csv', language = 'zh' } = call.query ?? {}
  const actor = actorOf(call)
  const rows = (await readContacts(shell.pool, null)).filter(readableBy(actor.organisation, shell))
  const act = actBy(call, 'directoryExported', { n: rows.length })
  const kept = await onRecord(shell, actor, async () => yes({ value: null, act, keeping: {} }))
  if (!kept.ok) return kept
  const titles = Object.values(contactColumns).map((title) => title[language])
  const day = wallDay(shell.reference.calendars().zone, call.now)
  if (as === 'xlsx') {
    const table = rows.map((row) => cellsOf(row, shell).map((cell) => String(cell ?? '')))
    return yes(await writeTable(`directory-${day}`, titles, table))
  }
  async function* pages(): AsyncIterable<readonly Cell[][]> {
    yield rows.map((row) => cellsOf(row, shell))
  }
  return yes({ name: tableName('directory', day), bytes: null, content: csv(titles, pages()) })
}

function cellsOf(row: KeptContacts, shell: Shell): Cell[] {
  const name = shell.reference.network().find(row.organisation)?.name ?? ''
  const { validFrom, validTo, holder, organisation, dutyHours, escalation } = row
  const plain = { name, validFrom, validTo, holder, organisation, dutyHours, escalation }
  return (Object.keys(contactColumns) as ContactColumn[]).map((column) => {
    const [part = '', field = ''] = column.split('.')
    if (part === 'hours') return hoursOf(row, field)
    if (part === 'primary' || part === 'backup' || part === 'firm')
      return (row[part] as Readonly<Record<string, string>>)[field] ?? ''
    return plain[part as keyof typeof plain]
  })
}

function hoursOf({ onDuty }: KeptContacts, kind: string): string {
  const hours = onDuty?.[kind as keyof typeof onDuty] ?? []
  return hours.map(({ from, to }) => `${from}-${to}`).join(' ')
}

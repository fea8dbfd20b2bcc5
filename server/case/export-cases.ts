import { type exportCases, MOST_EXPORTED } from '#contract/case/export.ts'
import { type Column, columnWords, exportedFor, valueWords } from '#contract/case/export-words.ts'
import type { QueueRow } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { ColumnName } from '#contract/queue/views.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { type Cell, csv, tableName } from '../export/csv.ts'
import { wallDay, wallTime } from '../export/wall-time.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { Place } from './place.ts'
import { presentRows } from './present-rows.ts'
import { type QueueAsked, queueAsked } from './queue-asked.ts'
import { readQueue } from './read-queue.ts'

type Asked = Call<undefined, QueryOf<typeof exportCases>, undefined>
type Language = 'zh' | 'en'

const PAGE = 500

/** A queue as a spreadsheet: the rows that the list shows, as the list shows them. That it was taken is on record first. */
export async function exportCasesUse(
  call: Asked,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof exportCases>, Refused>> {
  const { language = 'zh', columns: said, ...filters } = call.query ?? {}
  const asked = queueAsked(filters, call, shell)
  if (!asked.ok) return asked
  const kept = await onRecord(shell, actorOf(call), async () =>
    yes({ value: null, act: actBy(call, 'casesExported', { fields: Object.keys(filters) }), keeping: {} }),
  )
  if (!kept.ok) return kept
  const columns = columnsOf(said)
  const titles = columns.map((column) => columnWords[column][language])
  return yes({
    name: tableName('cases', wallDay(zoneOf(shell), call.now)),
    bytes: null,
    content: csv(titles, pagesOf(asked.value, columns, call, shell, language)),
  })
}

/** The columns of the list that was looked at, each once; the number goes first where it was left out. */
function columnsOf(said: string | undefined): readonly Column[] {
  if (said === undefined) return Object.keys(columnWords) as Column[]
  const shown = said.split(',').flatMap((name) => exportedFor[name as ColumnName])
  return [...new Set<Column>(shown.includes('number') ? shown : ['number', ...shown])]
}

/** Page after page, so that no more than one is held; between two of them cases may have moved, as in the list. */
async function* pagesOf(
  asked: QueueAsked,
  columns: readonly Column[],
  call: Asked,
  shell: Shell,
  language: Language,
): AsyncIterable<readonly Cell[][]> {
  let after: Place | null = null
  for (let left = MOST_EXPORTED; left > 0; left -= PAGE) {
    const limit = Math.min(PAGE, left)
    const { cases, people, next }: Awaited<ReturnType<typeof readQueue>> = await readQueue(
      asked,
      { after, limit },
      call,
      shell,
    )
    const { rows, names } = presentRows(cases, call, shell, people)
    yield rows.map((row) => {
      const cells = cellsOf(row, names, language, shell)
      return columns.map((column) => cells[column])
    })
    if (next === null) return
    after = next
  }
}

function cellsOf(
  row: QueueRow,
  names: Readonly<Record<string, string>>,
  language: Language,
  shell: Shell,
): Record<Column, Cell> {
  const at = (text: string | null | undefined) => (text ? wallTime(zoneOf(shell), text) : null)
  const verdict = (clock: QueueRow['firstReply']) =>
    clock?.verdict === 'met' || clock?.verdict === 'breached'
      ? valueWords.verdict[clock.verdict][language]
      : null
  const category =
    row.category === null ? undefined : shell.reference.policyInForce().categories[row.category]
  return {
    number: row.number,
    status: valueWords.status[row.status][language],
    kind: row.kind && valueWords.kind[row.kind][language],
    category: category?.[language] ?? row.category,
    channel: valueWords.channel[row.channel as keyof typeof valueWords.channel]?.[language] ?? row.channel,
    title: row.title,
    description: row.description,
    account: row.account,
    mainWindow: names[row.mainWindow] ?? row.mainWindow,
    holder: row.holder && (names[row.holder] ?? row.holder),
    handler: row.handler && (names[row.handler] ?? row.handler),
    priority: valueWords.priority[row.priority][language],
    round: row.round,
    receivedAt: at(row.receivedAt),
    changedAt: at(row.changedAt),
    dueAt: at(row.dueAt),
    firstReplyDueAt: at(row.firstReply?.dueAt),
    firstReply: verdict(row.firstReply),
    resolveDueAt: at(row.resolve?.dueAt),
    resolve: verdict(row.resolve),
    remindCount: row.remindCount,
    children: row.children,
  }
}

function zoneOf(shell: Shell): string {
  return shell.reference.calendars().zone
}

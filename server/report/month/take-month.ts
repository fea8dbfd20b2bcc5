import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { reportMonthWords } from '#contract/report/month-words.ts'
import type { takeMonth } from '#contract/report/report-month.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../../access/through.ts'
import { actBy } from '../../audit/act-by.ts'
import { onRecord } from '../../audit/administer.ts'
import { fileName } from '../../export/forms.ts'
import { lineIsFull, writeBeside } from '../../export/write-beside.ts'
import { type Packed, zipped } from '../../export/zip.ts'
import { type Refused, refused } from '../../refused.ts'
import { actorOf, type Call, type Shell } from '../../shell.ts'
import { documentOf, lineFull, nameOfReport } from '../file/take-report.ts'
import type { ReportRow } from '../report-row.ts'
import { loadReport } from '../report-store.ts'
import { readMonth, takenOf } from './read-month.ts'

/** Reports in one archive: more than the provinces of a country and their national windows. */
const MOST = 300
/** Archives that are packed at once; each of them waits in the same line as single files. */
const AT_ONCE = 2
let packing = 0

type Taking = Call<ParamsOf<typeof takeMonth>, QueryOf<typeof takeMonth>>

/** Everything of a month in one archive, for its receiver. That it was taken is on record first. */
export async function takeMonthUse(
  call: Taking,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof takeMonth>, Refused>> {
  const { period } = call.params
  const { as, language = 'zh' } = call.query
  const actor = actorOf(call)
  const month = await readMonth(call, period, shell)
  if (month === null) return no(refused('notYourTier', actor.organisation))
  const rows = takenOf(month)
  if (rows.length === 0) return no(refused('notDrafted', period))
  if (rows.length > MOST) return no(refused('tooManyReports', String(MOST)))
  if (lineIsFull() || packing >= AT_ONCE) return no(lineFull)
  const act = actBy(call, 'reportsTaken', { period, kind: as, count: rows.length })
  const kept = await onRecord(shell, actor, async () => yes({ value: null, act, keeping: {} }))
  if (!kept.ok) return kept
  const name = fileName(`${reportMonthWords[language].title} ${period}`, 'zip')
  return yes({ name, bytes: null, content: zipped(papersOf(rows, call, shell)) })
}

/** One file after the other, each made when the one before has gone out; what was returned meanwhile is still in it. */
async function* papersOf(rows: readonly ReportRow[], call: Taking, shell: Shell): AsyncGenerator<Packed> {
  const { as, language = 'zh' } = call.query
  const actor = actorOf(call)
  packing++
  try {
    for (const { id } of rows) {
      const row = await loadReport(through(shell.pool, actor), actor.organisation, id)
      if (!row) continue
      const document = await documentOf(row, call, shell, language)
      const bytes = await writeBeside(document, as)
      const at = row.submitted_at ?? row.snapshot_at
      yield { name: fileName(nameOfReport(row, shell, language), as), bytes, at }
    }
  } finally {
    packing--
  }
}

import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { reportWords } from '#contract/report/list-words.ts'
import type { takeReport } from '#contract/report/report-file.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../../access/through.ts'
import { actBy } from '../../audit/act-by.ts'
import { onRecord } from '../../audit/administer.ts'
import type { TableDocument } from '../../export/document.ts'
import { lineIsFull } from '../../export/write-beside.ts'
import { writeDocument } from '../../export/write-document.ts'
import { type Refused, refused } from '../../refused.ts'
import { actorOf, type Call, type Shell } from '../../shell.ts'
import { presentReport } from '../present-report.ts'
import type { ReportRow, WholeReportRow } from '../report-row.ts'
import { loadReport } from '../report-store.ts'
import type { Language } from './cell-text.ts'
import { reportDocument } from './report-document.ts'

/** Too many wait for files already; one of a report takes a second or two. */
export const lineFull: Refused = { code: 'paperLineFull', retryAfter: 30 }

/** A report as a file, for whoever sees it: what the page shows. That it was taken is on record first. */
export async function takeReportUse(
  call: Call<ParamsOf<typeof takeReport>, QueryOf<typeof takeReport>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof takeReport>, Refused>> {
  const { as, language = 'zh' } = call.query
  const actor = actorOf(call)
  const row = await loadReport(through(shell.pool, actor), actor.organisation, call.params.id)
  if (!row) return no(refused('notDrafted'))
  if (lineIsFull()) return no(lineFull)
  const act = actBy(call, 'reportTaken', { id: row.id, period: row.period, kind: as })
  const kept = await onRecord(shell, actor, async () => yes({ value: null, act, keeping: {} }))
  if (!kept.ok) return kept
  const document = await documentOf(row, call, shell, language)
  return yes(await writeDocument(document, as, nameOfReport(row, shell, language)))
}

/** A report as whoever asks reads it, ready to be written. */
export async function documentOf(
  row: WholeReportRow,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
  language: Language,
): Promise<TableDocument> {
  const view = await presentReport(row, call, shell)
  return reportDocument(view, {
    ...{ language, names: view.names },
    categories: shell.reference.policyInForce().categories,
    zone: shell.reference.calendars().zone,
  })
}

/** What its file is called, without its ending. */
export function nameOfReport(
  { organisation, period }: ReportRow,
  { reference }: Pick<Shell, 'reference'>,
  language: Language,
): string {
  const name = reference.network().find(organisation)?.name ?? organisation
  return `${reportWords[language].title} ${name} ${period}`
}

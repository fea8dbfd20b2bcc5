import type { AnswerOf, ParamsOf, QueryOf } from '#contract/endpoint.ts'
import { reportWords } from '#contract/report/list-words.ts'
import type { takeReport } from '#contract/report/report-file.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../../access/through.ts'
import { actBy } from '../../audit/act-by.ts'
import { onRecord } from '../../audit/administer.ts'
import { writeDocument } from '../../export/write-document.ts'
import { type Refused, refused } from '../../refused.ts'
import { actorOf, type Call, type Shell } from '../../shell.ts'
import { presentReport } from '../present-report.ts'
import { loadReport } from '../report-store.ts'
import { reportDocument } from './report-document.ts'

/** A report as a file, for whoever sees it: what the page shows. That it was taken is on record first. */
export async function takeReportUse(
  call: Call<ParamsOf<typeof takeReport>, QueryOf<typeof takeReport>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof takeReport>, Refused>> {
  const { as, language = 'zh' } = call.query
  const actor = actorOf(call)
  const row = await loadReport(through(shell.pool, actor), actor.organisation, call.params.id)
  if (!row) return no(refused('notDrafted'))
  const act = actBy(call, 'reportTaken', { id: row.id, period: row.period, kind: as })
  const kept = await onRecord(shell, actor, async () => yes({ value: null, act, keeping: {} }))
  if (!kept.ok) return kept
  const view = await presentReport(row, call, shell)
  const document = reportDocument(view, {
    ...{ language, names: view.names },
    categories: shell.reference.policyInForce().categories,
    zone: shell.reference.calendars().zone,
  })
  const name = `${reportWords[language].title} ${view.report.name} ${view.report.period}`
  return yes(await writeDocument(document, as, name))
}

import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { submitReport } from '#contract/report/reports.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { shownReport } from './report-row.ts'
import { receiverOfReport, takeReportStep } from './step-report.ts'

/** Submits the report of a window to its province or centre (R34, A20); from then on it is frozen. */
export async function submitReportUse(
  call: Call<ParamsOf<typeof submitReport>, undefined, BodyOf<typeof submitReport>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof submitReport>, Refused>> {
  const network = shell.reference.network()
  const { to } = call.body
  const outcome = await takeReportStep(call, shell, {
    ...{ id: call.params.id, step: 'submit' },
    fits: (row) => {
      const receiver = receiverOfReport(row, network)
      if (receiver === null) return refused('unknownOrganisation', to ?? row.organisation)
      return to === undefined || to === receiver ? null : refused('notNextDesk', to)
    },
  })
  if (!outcome.ok) return no(outcome.no)
  return yes(shownReport(outcome.value, network, call.now))
}

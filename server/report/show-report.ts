import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { showReport, stepReport, writeReport } from '#contract/report/report-page.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { presentReport } from './present-report.ts'
import { loadReport } from './report-store.ts'
import { takeReportStep, type WishedStep } from './step-report.ts'

type View = Outcome<AnswerOf<typeof showReport>, Refused>
type Params = ParamsOf<typeof showReport>

/** A report with everything in it. */
export async function showReportUse(call: Call<Params>, shell: Shell): Promise<View> {
  const actor = actorOf(call)
  const row = await loadReport(through(shell.pool, actor), actor.organisation, call.params.id)
  return row ? yes(await presentReport(row, call, shell)) : no(refused('notDrafted'))
}

/** Writes the conclusion and the measures. */
export async function writeReportUse(
  call: Call<Params, undefined, BodyOf<typeof writeReport>>,
  shell: Shell,
): Promise<View> {
  const { seen, written } = call.body
  return stepped(call, shell, { id: call.params.id, step: 'write', seen, written })
}

/** Signs, accepts or returns a report. */
export async function stepReportUse(
  call: Call<Params, undefined, BodyOf<typeof stepReport>>,
  shell: Shell,
): Promise<View> {
  const { step, seen, reason = null } = call.body
  return stepped(call, shell, { id: call.params.id, step, seen, reason })
}

async function stepped(
  call: Call<Params, undefined, unknown>,
  shell: Shell,
  wish: WishedStep,
): Promise<View> {
  const outcome = await takeReportStep(call, shell, wish)
  if (!outcome.ok) return outcome
  return showReportUse({ ...call, body: undefined }, shell)
}

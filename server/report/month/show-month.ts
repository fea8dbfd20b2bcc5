import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { showMonth } from '#contract/report/report-month.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../../refused.ts'
import { actorOf, type Call, type Shell } from '../../shell.ts'
import { shownReport } from '../report-row.ts'
import { owingShown, readMonth } from './read-month.ts'

/** The month as its receiver sees it: who owes a report, where each is, and their own beside them. */
export async function showMonthUse(
  call: Call<ParamsOf<typeof showMonth>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showMonth>, Refused>> {
  const { period } = call.params
  const network = shell.reference.network()
  const month = await readMonth(call, period, shell)
  if (month === null) return no(refused('notYourTier', actorOf(call).organisation))
  const own = month.own && shownReport(month.own, network, call.now)
  return yes({ period, own, owing: owingShown(month, call, network) })
}

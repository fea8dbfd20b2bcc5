import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { listReports } from '#contract/report/reports.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type ReportRow, selectReports, shownReport } from './report-row.ts'

/** Without a month the newest are shown; a month is shown whole. */
const newest = 1_000

/** The reports of one's own organisation, of those below it, and those submitted to it; the newest month first. */
export async function listReportsUse(
  call: Call<undefined, QueryOf<typeof listReports>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listReports>, Refused>> {
  const network = shell.reference.network()
  const mine = actorOf(call).organisation
  const period = call.query.period ?? null
  const { rows } = await through(shell.pool, actorOf(call)).query<ReportRow>({
    name: 'list-reports',
    text: `${selectReports}
      where r.seen_by @> array[$1] and ($2::text is null or r.period = $2)
      order by r.period desc, r.organisation limit $3`,
    values: [mine, period, period === null ? newest : null],
  })
  return yes({ reports: rows.map((row) => shownReport(row, network, call.now)) })
}

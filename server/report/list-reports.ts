import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import type { listReports } from '#contract/report/reports.ts'
import { isAbove, type Network } from '#domain/organisation/network.ts'
import type { Organisation, OrganisationId } from '#domain/organisation/organisation.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type ReportRow, reportColumns, shardOfReport, shownReport } from './report-row.ts'

/** Without a month the newest are shown; a month is shown whole. */
const newest = 1_000

/** The reports of one's own organisation, of those below it, and those submitted to it; the newest month first. */
export async function listReportsUse(
  call: Call<undefined, QueryOf<typeof listReports>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listReports>, Refused>> {
  const network = shell.reference.network()
  const mine = actorOf(call).organisation
  const seen = reportersFor(mine, network)
  const period = call.query.period ?? null
  const { rows } = await shell.pool.query<ReportRow>({
    name: 'list-reports',
    text: `select ${reportColumns} from reports
      where shard_key = any($1) and (organisation = any($2) or submitted_to = $5)
        and ($3::text is null or period = $3)
      order by period desc, organisation limit $4`,
    values: [...scopeOf(seen), period, period === null ? newest : null, mine],
  })
  return yes({ reports: rows.map((row) => shownReport(row, network, call.now)) })
}

/** The organisations whose reports an organisation sees: itself and those below it. */
export function reportersFor(organisation: OrganisationId, network: Network): readonly Organisation[] {
  return network.all.filter((one) => one.id === organisation || isAbove(network, organisation, one.id))
}

/** The shards and ids of organisations, to look their reports up by. */
export function scopeOf(
  some: readonly Organisation[],
): readonly [shards: readonly number[], ids: readonly string[]] {
  return [[...new Set(some.map(shardOfReport))], some.map((one) => one.id)]
}

import type { Pool } from 'pg'
import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { submitReport } from '#contract/report/reports.ts'
import { type Actor, working } from '#domain/access/roles.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { receiverOf } from '#domain/report/receiver.ts'
import { through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { withRetry } from '../database/transient.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type ReportRow, reportColumns, shardOfReport, shownReport } from './report-row.ts'

/** Submits the report of a window to its province or centre (R34, A20); from then on it is frozen. */
export async function submitReportUse(
  call: Call<ParamsOf<typeof submitReport>, undefined, BodyOf<typeof submitReport>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof submitReport>, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  return withRetry(async () => {
    const report = await loadReport(call.params.id, actor, shell.pool)
    if (!report) return no(refused('notDrafted'))
    const to = receiverFor(report, actor, network, call.body.to)
    if (!to.ok) return to
    const frozen = await freeze(report, to.value, call, shell)
    return frozen.ok ? yes(shownReport(frozen.value, network, call.now)) : frozen
  })
}

/** The report, among those the actor sees. */
async function loadReport(id: string, actor: Actor, pool: Pool): Promise<ReportRow | undefined> {
  const { rows } = await through(pool, actor).query<ReportRow>({
    name: 'load-report',
    text: `select ${reportColumns} from reports where seen_by @> array[$1] and id = $2`,
    values: [actor.organisation, id],
  })
  return rows[0]
}

function receiverFor(
  report: ReportRow,
  actor: Actor,
  network: Network,
  wished: OrganisationId | undefined,
): Outcome<OrganisationId, Refused> {
  if (actor.organisation !== report.organisation) return no(refused('notAllowed', report.organisation))
  if (!working.some((role) => actor.roles.includes(role))) return no(refused('notYourRole'))
  const window = network.find(report.organisation)
  const receiver = window && receiverOf(network, window)
  if (!receiver) return no(refused('unknownOrganisation', wished ?? report.organisation))
  return wished === undefined || wished === receiver.id
    ? yes(receiver.id)
    : no(refused('notNextDesk', wished))
}

/** The frozen report; a no when someone else has submitted it. Trying the same submission again changes nothing. */
async function freeze(
  report: ReportRow,
  to: OrganisationId,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<Outcome<ReportRow, Refused>> {
  const actor = actorOf(call)
  const window = shell.reference.network().find(report.organisation)
  const shardKey = shardOfReport(window ?? { provinceCode: null })
  return onRecord(shell, actor, async (db) => {
    const { rows } = await db.query<ReportRow>({
      name: 'submit-report',
      text: `update reports set state = 'submitted', submitted_at = $3, submitted_to = $4, submitted_by = $5,
        seen_by = array(select distinct unnest(seen_by || $4::text))
      where shard_key = $1 and id = $2
        and (state = 'draft' or (submitted_at = $3 and submitted_to = $4 and submitted_by = $5))
      returning ${reportColumns}`,
      values: [shardKey, report.id, call.now, to, actor.person],
    })
    const row = rows[0]
    if (!row) return no(refused('alreadySubmitted', report.period))
    const act = actBy(call, 'reportSubmitted', { id: row.id, period: row.period, to })
    return yes({ value: row, act, keeping: { shardKey, rows: [witnessed('reports', shardKey, row.id)] } })
  })
}

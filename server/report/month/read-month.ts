import type { Owing } from '#contract/report/report-month.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { isFrozen, reportStepsFor } from '#domain/report/life/life.ts'
import { owingTo } from '#domain/report/receiver.ts'
import { through } from '../../access/through.ts'
import { actorOf, type Call, type Shell } from '../../shell.ts'
import { lifeOf, type ReportRow, selectReports, shownReport } from '../report-row.ts'
import { receiverOfReport } from '../step-report.ts'

/** The reports of a month as their receiver has them. */
export type Month = {
  /** Who owes them one. */
  readonly owing: readonly OrganisationId[]
  readonly own: ReportRow | null
  /** What there is of those that owe, and what others have handed in to them. */
  readonly others: readonly ReportRow[]
}

/** The reports of a month that are owed to whoever asks, and their own, in one query; null where nobody owes them any. */
export async function readMonth(
  call: Pick<Call, 'who' | 'now'>,
  period: string,
  shell: Shell,
): Promise<Month | null> {
  const actor = actorOf(call)
  const mine = actor.organisation
  const owing = owingTo(shell.reference.network(), mine).map((one) => one.id)
  if (owing.length === 0) return null
  const { rows } = await through(shell.pool, actor).query<ReportRow>({
    name: 'reports-of-month',
    text: `${selectReports}
      where r.seen_by @> array[$1] and r.period = $2
        and (r.organisation = any($3) or r.organisation = $1 or r.submitted_to = $1)
      order by r.organisation`,
    values: [mine, period, owing],
  })
  const isOwn = (row: ReportRow) => row.organisation === mine
  return { owing, own: rows.find(isOwn) ?? null, others: rows.filter((row) => !isOwn(row)) }
}

/** Those that owe a report in their order, then the others that handed one in. */
export function owingShown(
  { owing, others }: Month,
  call: Pick<Call, 'who' | 'now'>,
  network: Network,
): Owing[] {
  const byOrganisation = new Map(others.map((row) => [row.organisation, row]))
  return [...new Set([...owing, ...byOrganisation.keys()])].map((organisation) => {
    const row = byOrganisation.get(organisation)
    return {
      organisation,
      name: network.find(organisation)?.name ?? organisation,
      report: row ? shownReport(row, network, call.now) : null,
      version: row?.version ?? 0,
      may: row ? decisionsOn(row, call, network) : [],
    }
  })
}

function decisionsOn(row: ReportRow, call: Pick<Call, 'who' | 'now'>, network: Network): Owing['may'] {
  const [life, receiver] = [lifeOf(row), receiverOfReport(row, network)]
  const steps = reportStepsFor({ life, receiver, actor: actorOf(call), now: call.now })
  return steps.filter((one) => one === 'accept' || one === 'return')
}

/** What is taken away of a month: whatever was handed in, and after it one's own, as far as it is. */
export function takenOf({ own, others }: Month): readonly ReportRow[] {
  return [...others.filter((row) => isFrozen(lifeOf(row))), ...(own ? [own] : [])]
}

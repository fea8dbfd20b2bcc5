import type { ActName } from '#domain/audit/act.ts'
import type { Network } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type ReportStep, type ReportWish, stepReport } from '#domain/report/life/life.ts'
import { receiverOf } from '#domain/report/receiver.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { type Administered, onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { withRetry } from '../database/transient.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { tell } from './report-notices.ts'
import { lifeOf, type ReportRow } from './report-row.ts'
import { loadReport, lockReport, writeLife } from './report-store.ts'

const acts = {
  write: 'reportWritten',
  sign: 'reportSigned',
  submit: 'reportSubmitted',
  accept: 'reportAccepted',
  return: 'reportReturned',
} as const satisfies Record<ReportStep, ActName>

/** A step of a report, and what is said with it. */
export type WishedStep = ReportWish & {
  readonly id: string
  readonly step: ReportStep
  /** Which version whoever writes saw; nobody writes over what they have not read. */
  readonly seen?: number
  /** What else is against it. */
  readonly fits?: (row: ReportRow) => Refused | null
}

type Caller = Pick<Call, 'who' | 'now'>

/** Whom the report of this window goes to, as the network is now. */
export function receiverOfReport(
  { organisation }: Pick<ReportRow, 'organisation'>,
  network: Network,
): OrganisationId | null {
  const window = network.find(organisation)
  return (window && receiverOf(network, window)?.id) ?? null
}

/** Takes a step with a report: by the rule, on record, one after the other. Trying the same again changes nothing. */
export async function takeReportStep(
  call: Call<unknown, unknown, unknown>,
  shell: Shell,
  wish: WishedStep,
): Promise<Outcome<ReportRow, Refused>> {
  const actor = actorOf(call)
  return withRetry(async () => {
    const known = await loadReport(through(shell.pool, actor), actor.organisation, wish.id)
    if (known?.changed_at === call.now && known.changed_by === actor.person) return yes(known)
    return onRecord(shell, actor, (db) => taken(db, call, shell, wish))
  })
}

async function taken(
  db: Db,
  call: Caller,
  shell: Shell,
  { id, step, seen, fits, ...wish }: WishedStep,
): Promise<Outcome<Administered<ReportRow>, Refused>> {
  const actor = actorOf(call)
  const row = await lockReport(db, actor.organisation, id)
  if (!row) return no(refused('notDrafted'))
  if (seen !== undefined && seen !== (row.version ?? 0)) return no(refused('reportChanged'))
  const receiver = receiverOfReport(row, shell.reference.network())
  const life = lifeOf(row)
  const after = stepReport(step, wish, { life, actor, receiver, now: call.now })
  const barred = after.ok ? fits?.(row) : refused(after.no, aboutOf(after.no, row))
  if (!after.ok || barred) return no(barred ?? refused('reportNotNow'))
  await writeLife(db, row, after.value, { at: call.now, by: actor.person })
  const to = after.value.rounds.at(-1)?.to ?? row.organisation
  await tellOf(db, row, step, to, call.now)
  const act = actBy(call, acts[step], {
    ...{ id, period: row.period },
    ...(step === 'submit' ? { to } : {}),
    ...(step === 'return' ? { reason: wish.reason } : {}),
  })
  const shardKey = row.shard_key
  const rows = [witnessed('reports', shardKey, id), witnessed('report_lives', shardKey, id)]
  const value = (await loadReport(db, actor.organisation, id)) ?? row
  return yes({ value, act, keeping: { shardKey, rows } })
}

/** The receiver learns of a submission, the window of a return; the centre of its own knows already. */
async function tellOf(db: Db, row: ReportRow, step: ReportStep, to: OrganisationId, now: Instant) {
  const told = { shardKey: row.shard_key, report: row.id }
  if (to === row.organisation && step === 'submit') return
  if (step === 'submit') await tell(db, [{ ...told, organisation: to, what: 'reportSubmitted' }], now)
  if (step === 'return')
    await tell(db, [{ ...told, organisation: row.organisation, what: 'reportReturned' }], now)
}

function aboutOf(code: string, row: ReportRow): string | undefined {
  if (code === 'alreadySubmitted') return row.period
  return code === 'notAllowed' ? row.organisation : undefined
}

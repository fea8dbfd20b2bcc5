import { randomUUIDv7 } from 'node:crypto'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { generateReport, Report } from '#contract/report/reports.ts'
import { working } from '#domain/access/roles.ts'
import { reportDueAt } from '#domain/calendar/workdays.ts'
import { isAbove, type Network, superiorsOf } from '#domain/organisation/network.ts'
import type { Organisation, OrganisationId } from '#domain/organisation/organisation.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Figures, figuresFrom } from '#domain/report/figures.ts'
import { redrawn } from '#domain/report/life/life.ts'
import { begun } from '#domain/report/life/written.ts'
import { summed } from '#domain/report/measures.ts'
import { partsOf } from '#domain/report/parts/parts.ts'
import type { Part } from '#domain/report/parts/table.ts'
import { monthBefore, type Period, periodOf } from '#domain/report/period.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, type Eyes, through } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { onRecord } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { withRetry } from '../database/transient.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { countedWithin } from './facts/counted-within.ts'
import { partsGround } from './parts/read-ground.ts'
import { groundOf, placeOf } from './report-ground.ts'
import { lifeOf, type ReportRow, shardOfReport, shownReport } from './report-row.ts'
import { loadReport, writeParts, writtenIn } from './report-store.ts'

/** Milliseconds in which cases that wait to be counted are waited for: usually the last few seconds of moves. */
const PATIENCE = 10_000

type Body = BodyOf<typeof generateReport>

/** Draws up the report of a window, a province or the centre, for its own people and those above it. */
export async function generateReportUse(
  call: Call<undefined, undefined, Body>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof generateReport>, Refused>> {
  const { organisation, period, averageActiveUsers = null } = call.body
  const actor = actorOf(call)
  const network = shell.reference.network()
  if (!network.find(organisation)) return no(refused('unknownOrganisation', organisation))
  if (actor.organisation !== organisation && !isAbove(network, actor.organisation, organisation)) {
    return no(refused('notAllowed', organisation))
  }
  if (!working.some((role) => actor.roles.includes(role))) return no(refused('notYourRole'))
  return generateFor(organisation, period, shell, { now: call.now, averageActiveUsers })
}

export type GenerateWish = {
  readonly now: Instant
  readonly averageActiveUsers?: number | null
  /** Leaves a draft that is there as it is; otherwise it is replaced. */
  readonly keepDraft?: boolean
  /** Milliseconds for what is still to be counted. */
  readonly patience?: number
}

/** Draws up the report of a window on a month that is over: a draft, until it is submitted and frozen (X16). */
export async function generateFor(
  organisation: OrganisationId,
  month: string,
  shell: Shell,
  wish: GenerateWish,
): Promise<Outcome<Report, Refused>> {
  const { reference } = shell
  const window = reference.network().find(organisation)
  if (!window) return no(refused('unknownOrganisation', organisation))
  const place = placeOf(reference.network(), window)
  if (place === null) return no(refused('notYourTier', organisation))
  const period = periodOf(reference.calendars().zone, month)
  if (wish.now < period.to) return no(refused('unknownPeriod', month))
  return withRetry(async () => {
    if (!(await countedWithin(shell, wish.patience ?? PATIENCE))) return no(refused('factsBehind'))
    const db = through(shell.pool, eyesOfWindow(window))
    const ground = await groundOf(db, place, month)
    if (ground.submitted) return no(refused('alreadySubmitted', month))
    const { averageActiveUsers = null } = wish
    const counted = await partsGround(db, place, period, reference)
    const sums = summed(counted.byWhat.map((one) => one.sums))
    const figures = figuresFrom(sums, { ...ground, averageActiveUsers })
    const row = await writeDraft(window, period, { figures, parts: partsOf(counted) }, shell, wish)
    return row.ok ? yes(shownReport(row.value, reference.network(), wish.now)) : row
  })
}

/** Who reads the report of a window: itself and those above it; when it is submitted, who received it. */
function readersOf(window: OrganisationId, network: Network): readonly OrganisationId[] {
  return [window, ...superiorsOf(network, window).map((one) => one.id)]
}

/** A report is drawn up by the system in the name of its window. */
function eyesOfWindow(window: Organisation): Eyes {
  return { organisation: window.id, person: 'system' }
}

/** What is counted of a month. */
type Counted = { readonly figures: Figures; readonly parts: readonly Part[] }

/** The draft as it now is; a no when the report has been submitted meanwhile. */
async function writeDraft(
  window: Organisation,
  period: Period,
  { figures, parts }: Counted,
  shell: Shell,
  wish: GenerateWish,
): Promise<Outcome<ReportRow, Refused>> {
  const { now, keepDraft = false } = wish
  const shardKey = shardOfReport(window)
  return onRecord(shell, eyesOfWindow(window), async (db) => {
    const id = await writeFigures(db, window, { period, figures, shell, keepDraft })
    const drafted = id === null ? null : await loadReport(db, window.id, id)
    if (id === null || drafted === null) return no(refused('alreadySubmitted', period.month))
    // A draft that is kept is signed, or written in, as it stands.
    if (!keepDraft || drafted.content === null) {
      const before = await writtenIn(db, { id: window.id, shardKey }, monthBefore(period.month))
      const life = drafted.content ? redrawn(lifeOf(drafted)) : { ...lifeOf(drafted), written: begun(before) }
      await writeParts(db, { shardKey, id }, { life, parts }, { at: now, by: 'system' })
    }
    const act = { ...actBy({ who: null, now }, 'reportDrafted', { id, period: period.month }) }
    const rows = [witnessed('reports', shardKey, id), witnessed('report_lives', shardKey, id)]
    const value = (await loadReport(db, window.id, id)) ?? drafted
    return yes({ value, act: { ...act, organisation: window.id }, keeping: { shardKey, rows } })
  })
}

type Figured = {
  readonly period: Period
  readonly figures: Figures
  readonly shell: Shell
  readonly keepDraft: boolean
}

/** Which report has these figures now; null when it has been submitted meanwhile. */
async function writeFigures(
  db: Db,
  window: Organisation,
  { period, figures, shell: { reference }, keepDraft }: Figured,
): Promise<string | null> {
  const { reportDueWorkday, reportDueTime } = reference.policyInForce()
  const dueAt = reportDueAt(reference.calendars(), period.month, reportDueWorkday, reportDueTime)
  // A draft that is kept is written over with itself, so that it is given back.
  const value = (name: string) => `case when $8 then reports.${name} else excluded.${name} end`
  const { rows } = await db.query<{ id: string }>({
    name: 'report-draft',
    text: `insert into reports (shard_key, id, organisation, period, snapshot_at, due_at, figures, state, seen_by)
      values ($1, $2, $3, $4, $5, $6, $7, 'draft', $9)
      on conflict (shard_key, organisation, period) do update set
        snapshot_at = ${value('snapshot_at')}, due_at = ${value('due_at')}, figures = ${value('figures')}
      where reports.state = 'draft'
      returning id`,
    values: [
      ...[shardOfReport(window), randomUUIDv7(), window.id, period.month, period.to, dueAt],
      ...[JSON.stringify(figures), keepDraft, readersOf(window.id, reference.network())],
    ],
  })
  return rows[0]?.id ?? null
}

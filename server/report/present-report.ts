import type { ReportView } from '#contract/report/report-page.ts'
import { correctionsOf } from '#domain/report/corrections.ts'
import { figuresFrom } from '#domain/report/figures.ts'
import { isFrozen, type ReportLife, reportStepsFor } from '#domain/report/life/life.ts'
import type { Part } from '#domain/report/parts/table.ts'
import { type Db, through } from '../access/through.ts'
import { namesOf } from '../case/names.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { retoldCases } from './parts/retold-cases.ts'
import { placeOf, sumsOfMonth } from './report-ground.ts'
import { lifeOf, shownReport, type WholeReportRow } from './report-row.ts'
import { receiverOfReport } from './step-report.ts'

/** A report as whoever asks reads it, with what they may do. */
export async function presentReport(
  row: WholeReportRow,
  call: Pick<Call, 'who' | 'now'>,
  shell: Shell,
): Promise<ReportView> {
  const network = shell.reference.network()
  const [life, receiver, actor] = [lifeOf(row), receiverOfReport(row, network), actorOf(call)]
  const people = await peopleIn(life, through(shell.pool, actor))
  const named = (person: string) => people.get(person) ?? person
  const { written, signed, rounds } = life
  const organisations = [receiver, ...rounds.map((one) => one.to), ...organisationsIn(row.parts ?? [])]
  return {
    report: shownReport(row, network, call.now),
    version: row.version ?? 0,
    receiver,
    written: {
      conclusion: written.conclusion,
      measures: [...written.measures],
      followUps: [...written.followUps],
    },
    signed: signed && { by: named(signed.by), at: signed.at },
    rounds: rounds.map(({ submittedBy, decided, ...round }) => ({
      ...round,
      submittedBy: named(submittedBy),
      decided: decided && { ...decided, by: named(decided.by) },
    })),
    parts: row.parts?.map(shownPart) ?? null,
    retold: [...(await retoldCases(row, shell))],
    corrections: isFrozen(life) ? [...(await correctionsSince(row, shell))] : [],
    names: namesOf(network, organisations),
    may: [...reportStepsFor({ life, actor, receiver, now: call.now })],
  }
}

function shownPart({ no, tables }: Part) {
  return {
    no,
    tables: tables.map(({ columns, rows, total, ...table }) => ({
      ...table,
      columns: [...columns],
      rows: rows.map((cells) => [...cells]),
      total: total && [...total],
    })),
  }
}

/** The figures as they would be now, beside those that were submitted. */
async function correctionsSince(
  { organisation, shard_key: shardKey, period, figures }: WholeReportRow,
  shell: Shell,
) {
  const eyes = { organisation, person: 'system' }
  const network = shell.reference.network()
  const unit = network.find(organisation)
  const place = (unit && placeOf(network, unit)) ?? { shardKeys: [shardKey], covered: [organisation] }
  const sums = await sumsOfMonth(through(shell.pool, eyes), place, period)
  const unknown = { averageActiveUsers: null, previousMonthComplaints: null, lastYearComplaints: null }
  return correctionsOf(figures, figuresFrom(sums, unknown))
}

function organisationsIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ tables }) =>
    tables.flatMap(({ columns, rows }) =>
      columns.flatMap((column, at) =>
        column.is === 'organisation' ? rows.map((cells) => String(cells[at] ?? '')) : [],
      ),
    ),
  )
}

/** What those are called who signed, submitted and decided. */
async function peopleIn({ signed, rounds }: ReportLife, db: Db): Promise<ReadonlyMap<string, string>> {
  const ids = [signed?.by, ...rounds.flatMap((one) => [one.submittedBy, one.decided?.by])]
  const { rows } = await db.query<{ id: string; name: string }>({
    name: 'people-in-report',
    text: 'select id::text, name from people where id::text = any($1)',
    values: [ids.filter((one) => one !== undefined)],
  })
  return new Map(rows.map((one) => [one.id, one.name]))
}

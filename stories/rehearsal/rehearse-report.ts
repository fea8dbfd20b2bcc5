import { instant } from '#domain/time.ts'
import { same, words } from './expectations.ts'
import type { ScriptedCase } from './file-form.ts'
import { type Act, enter, live, perform, type Row } from './fixture-row.ts'
import type { Answered, Stage } from './stage.ts'

/** Lives through the fixture's month case by case, draws up the report at its time, and compares every figure. */
export async function rehearseReport(stage: Stage, one: ScriptedCase): Promise<readonly string[]> {
  const { given, expect } = one
  const rows = given.fixtureRows as readonly Row[]
  const faults: string[] = []
  const period = String(given.period)
  await priorMonth(stage, one, period, Number(given.previousMonthComplaints ?? 0), faults)
  const snapshotAt = instant(String(given.snapshotAt))
  const late: Act[] = []
  for (const row of [...rows].sort((a, b) => (a.accepted < b.accepted ? -1 : 1))) {
    late.push(...(await live(stage, one, row, snapshotAt, faults)))
  }
  const generated = one.steps.find((step) => step.action === 'generateReport')
  await stage.reach(instant(generated?.at ?? (given.snapshotAt as string)))
  const averageActiveUsers = given.avgActiveUsers ?? null
  const report = await stage.ask(given.windowOrg, 'POST', '/api/reports', {
    organisation: given.windowOrg,
    period,
    averageActiveUsers,
  })
  if (report.status !== 200) return [...faults, `generateReport: came ${words(report.body)}`]
  faults.push(
    ...compareFigures(
      expect.metrics as Record<string, number>,
      report.body.figures as Record<string, number>,
    ),
  )
  faults.push(...(await submit(stage, one, report)))
  faults.push(...(await dueExamples(stage, one)))
  for (const act of late.sort((a, b) => (a.at < b.at ? -1 : 1))) await perform(stage, act, faults)
  return faults
}

function compareFigures(
  wished: Record<string, number> | undefined,
  came: Record<string, number>,
): readonly string[] {
  return Object.entries(wished ?? {})
    .filter(([key, value]) => !same(value, came[key]))
    .map(([key, value]) => `${key}: expected ${words(value)}, came ${words(came[key])}`)
}

async function submit(
  stage: Stage,
  { given, steps, expect }: ScriptedCase,
  report: Answered,
): Promise<readonly string[]> {
  const faults: string[] = []
  const step = steps.find((one) => one.action === 'submitReport')
  if (expect.reportDueAt && !same(expect.reportDueAt, report.body.dueAt)) {
    faults.push(`reportDueAt: expected ${words(expect.reportDueAt)}, came ${words(report.body.dueAt)}`)
  }
  if (!step) return faults
  await stage.reach(instant(step.at))
  const to = step.to === undefined ? {} : { to: step.to }
  const { status, body } = await stage.ask(step.by, 'POST', `/api/reports/${report.body.id}/submission`, to)
  if (status !== 200) return [...faults, `submitReport: came ${words(body)}`]
  if (expect.finalStatus && expect.finalStatus !== body.state) {
    faults.push(`finalStatus: expected ${words(expect.finalStatus)}, came ${words(body.state)}`)
  }
  const route = [given.windowOrg, body.submittedTo]
  if (expect.route && !same(expect.route, route))
    faults.push(`route: expected ${words(expect.route)}, came ${words(route)}`)
  return faults
}

async function dueExamples(stage: Stage, { given, expect }: ScriptedCase): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [period, dueAt] of Object.entries(
    (expect.reportDueAtExamples ?? {}) as Record<string, string>,
  )) {
    const { body } = await stage.ask(given.windowOrg, 'POST', '/api/reports', {
      organisation: given.windowOrg,
      period,
    })
    if (!same(dueAt, body.dueAt))
      faults.push(`reportDueAt ${period}: expected ${words(dueAt)}, came ${words(body.dueAt)}`)
  }
  return faults
}

/** The complaints of the month before, so that the change against it can be computed. */
async function priorMonth(
  stage: Stage,
  one: ScriptedCase,
  period: string,
  count: number,
  faults: string[],
): Promise<void> {
  const month = Temporal.PlainYearMonth.from(period).subtract({ months: 1 })
  for (let index = 0; index < count; index++) {
    const at = instant(`${month.toPlainDate({ day: index + 1 })}T01:00:00Z`)
    const row = {
      n: 0,
      kind: 'complaint',
      category: 'general',
      accepted: at,
      topTier: 1,
      account: `before-${index}`,
    }
    stage.jump(at)
    await enter(stage, one, row, faults)
  }
}

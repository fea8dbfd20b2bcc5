import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { same, words } from './expectations.ts'
import type { ScriptedCase } from './file-form.ts'
import { look } from './play.ts'
import type { Answered, Stage } from './stage.ts'

/** A row of a report fixture: a case by the times that matter to the figures. */
export type Row = {
  readonly n: number
  readonly kind: string
  readonly category: string
  readonly sp?: string
  readonly account?: string
  readonly accepted: string
  readonly firstReply?: string
  readonly resolved?: string
  readonly topTier: number
  readonly satisfaction?: string
  readonly refund?: number
  readonly spDispatched?: string
  readonly spAnswered?: string
  readonly viaBilling?: boolean
}

type Act = { readonly at: Instant; readonly by: string; readonly path: string; readonly body: object }

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

/** Lives through one row up to the snapshot; what comes after it is given back, to happen after the report. */
async function live(
  stage: Stage,
  one: ScriptedCase,
  row: Row,
  snapshotAt: Instant,
  faults: string[],
): Promise<readonly Act[]> {
  const at = instant(row.accepted)
  stage.jump(at)
  const number = await enter(stage, one, row, faults)
  if (!number) return []
  const acts = [...(await climb(stage, one, row, number, faults)), ...ending(one, row, number)]
  const [inTime, late] = [
    acts.filter((act) => act.at < snapshotAt),
    acts.filter((act) => act.at >= snapshotAt),
  ]
  for (const act of inTime.sort((a, b) => (a.at < b.at ? -1 : 1))) await perform(stage, act, faults)
  return late
}

async function enter(
  stage: Stage,
  { given }: ScriptedCase,
  row: Row,
  faults: string[],
): Promise<string | null> {
  const { status, body } = await stage.ask(given.windowOrg, 'POST', '/api/cases', {
    channel: given.channel,
    window: given.windowOrg,
    customer: {
      account: row.account ?? `account-${row.n}`,
      province: given.province ?? null,
      city: given.city ?? null,
    },
    kind: row.kind,
    description: `row ${row.n}`,
    sp: row.sp ?? null,
    classification: { kind: row.kind, category: row.category, sp: row.sp ?? null },
  })
  if (status === 200) return String(body.number)
  faults.push(`row ${row.n}: came ${words(body)}`)
  return null
}

/** Up to the highest tier the row names, a minute a tier, and to the SP and back where it names one. */
async function climb(
  stage: Stage,
  { given }: ScriptedCase,
  row: Row,
  number: string,
  faults: string[],
): Promise<readonly Act[]> {
  const path = `/api/cases/${number}`
  if (row.viaBilling) {
    const view = await lookAs(stage, given.windowOrg, number)
    const billing = view?.choices.coordinate[0] ?? ''
    const asked = {
      at: plusMinutes(instant(row.accepted), 1),
      by: given.windowOrg,
      path: `${path}/coordinate`,
      body: { to: billing },
    }
    return [asked, { at: plusMinutes(asked.at, 1), by: billing, path: `${path}/coordinate-done`, body: {} }]
  }
  let at = instant(row.accepted)
  for (let tier = 1; tier < row.topTier; tier++) {
    at = plusMinutes(at, 1)
    await stage.reach(at)
    const view = await look({ stage }, number)
    const here = await lookAs(stage, view.holder ?? '', number)
    const to = here?.choices.forward[0] ?? ''
    await perform(stage, { at, by: view.holder ?? '', path: `${path}/forward`, body: { to } }, faults)
  }
  if (!row.spDispatched || !row.sp) return []
  const desk = (await look({ stage }, number)).holder ?? ''
  const sent = {
    at: instant(row.spDispatched),
    by: desk,
    path: `${path}/dispatch-to-sp`,
    body: { to: row.sp },
  }
  if (!row.spAnswered) return [sent]
  return [
    sent,
    { at: instant(row.spAnswered), by: row.sp, path: `${path}/sp-answer`, body: { result: 'admitted' } },
  ]
}

/** First reply, the result down to the window just before it is delivered, delivery, and closing a minute later. */
function ending({ given }: ScriptedCase, row: Row, number: string): readonly Act[] {
  const path = `/api/cases/${number}`
  const acts: Act[] = []
  const by = given.windowOrg
  if (row.firstReply && row.firstReply !== row.resolved) {
    acts.push({ at: instant(row.firstReply), by, path: `${path}/reply`, body: {} })
  }
  if (!row.resolved) return acts
  const at = instant(row.resolved)
  const query =
    row.kind === 'query' ? { queryMode: row.viaBilling ? 'billingLookup' : 'guidedSelfService' } : {}
  const confirmed = row.topTier === 1 && row.kind === 'complaint' ? { customerConfirmed: true } : {}
  const refund = row.refund ? { refund: row.refund } : {}
  if (row.topTier > 1) {
    acts.push({ at: plusMinutes(at, -row.topTier), by: HOLDER, path: `${path}/solve`, body: refund })
    for (let tier = row.topTier; tier > 1; tier--) {
      acts.push({ at: plusMinutes(at, 1 - tier), by: HOLDER, path: `${path}/feedback`, body: {} })
    }
  }
  acts.push({
    at,
    by,
    path: `${path}/deliver`,
    body: { ...query, ...confirmed, ...(row.topTier === 1 ? refund : {}) },
  })
  acts.push({
    at: plusMinutes(at, 1),
    by,
    path: `${path}/close`,
    body: row.satisfaction ? { satisfaction: row.satisfaction } : {},
  })
  return acts
}

/** Whoever holds the case by then. */
const HOLDER = 'HOLDER'

async function perform(stage: Stage, act: Act, faults: string[]): Promise<void> {
  await stage.reach(act.at)
  const number = act.path.split('/')[3] ?? ''
  const by = act.by === HOLDER ? ((await look({ stage }, number)).holder ?? '') : act.by
  const { status, body } = await stage.ask(by, 'POST', act.path, act.body)
  if (status !== 200) faults.push(`${act.path} by ${by} at ${act.at}: came ${words(body.code)}`)
}

async function lookAs(stage: Stage, organisation: string, number: string) {
  const { body } = await stage.ask(organisation, 'GET', `/api/cases/${number}`)
  return body as unknown as { choices: { coordinate: string[]; forward: string[] } } | undefined
}

import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { words } from './expectations.ts'
import type { ScriptedCase } from './file-form.ts'
import { look } from './play.ts'
import type { Stage } from './stage.ts'

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

/** Something somebody does at the door at an instant. */
export type Act = { readonly at: Instant; readonly by: string; readonly path: string; readonly body: object }

/** Lives through one row up to the snapshot; what comes after it is given back, to happen after the report. */
export async function live(
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

/** Takes a row's case in at its window, accepted and classified; its number, or null when it was refused. */
export async function enter(
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

/** Lets time pass to an act and performs it at the door. */
export async function perform(stage: Stage, act: Act, faults: string[]): Promise<void> {
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

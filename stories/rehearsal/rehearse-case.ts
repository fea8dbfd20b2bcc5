import { emptyCases } from '#server/database/empty-cases.ts'
import { type Came, compare, same, words } from './expectations.ts'
import type { CasesFile, Expect, ScriptedCase } from './file-form.ts'
import { serviceState } from './operator-of-file.ts'
import { look, type Played, play } from './play.ts'
import { policyOfFile } from './policy-of-file.ts'
import { rehearseReport } from './rehearse-report.ts'
import type { Stage } from './stage.ts'

/** Plays one case and its variants on an empty stage; gives everything that came otherwise than expected. */
export async function rehearseCase(
  stage: Stage,
  file: CasesFile,
  one: ScriptedCase,
): Promise<readonly string[]> {
  if (one.given.fixtureRows) {
    await prepare(stage, file, one, {})
    return rehearseReport(stage, one)
  }
  const faults = [...(await playAndCompare(stage, file, one, one.expect, {}))]
  const business = one.expect.businessHoursVariant as Expect | undefined
  if (business) {
    const variant = { clockMode: 'business', businessCalendar: business.calendar ?? null }
    const due = await playAndCompare(stage, file, one, business, variant)
    faults.push(...due.map((fault) => `businessHoursVariant: ${fault}`))
  }
  const paused = one.expect.holdPausesVariant as Expect | undefined
  if (paused) {
    const came = await playAndCompare(stage, file, one, paused, { holdPausesClock: true })
    faults.push(...came.map((fault) => `holdPausesVariant: ${fault}`))
  }
  return faults
}

async function playAndCompare(
  stage: Stage,
  file: CasesFile,
  one: ScriptedCase,
  expect: Expect,
  variant: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  await prepare(stage, file, one, variant)
  const played = await play(stage, one)
  if (expect.created === false) return [...played.faults, ...(await notCreated(stage, expect, played))]
  if (played.number === null) return [...played.faults, 'no case came into being']
  const came: Came = { view: await look({ stage }, played.number), newCases: (await countCases(stage)) - 1 }
  return [
    ...played.faults,
    ...compare(expect, came),
    ...(await compareChildren(stage, expect, played)),
    ...(await compareLinked(stage, expect, played)),
  ]
}

/** An empty stage under the policy of the file (or a variant of it), with what the case says of billing and SPs. */
async function prepare(
  stage: Stage,
  file: CasesFile,
  one: ScriptedCase,
  variant: Readonly<Record<string, unknown>>,
): Promise<void> {
  await emptyCases(stage.shell.pool)
  const policy = policyOfFile(file, { ...one.given, ...variant })
  const published = await stage.admin('POST', '/api/policies', policy)
  if (published.status !== 200)
    throw new Error(`the policy of the file is refused: ${JSON.stringify(published.body)}`)
  const { province, sp } = one.given
  const home = stage.shell.reference
    .network()
    .all.find((unit) => unit.kind === 'provincialOperations' && unit.province === province)
  const billingInterconnected = one.given.billingInterconnected === true
  if (home && home.billingInterconnected !== billingInterconnected) {
    await stage.admin('PATCH', `/api/organisations/${home.id}`, { billingInterconnected })
  }
  const told = one.given.spStatus
  if (typeof sp === 'string') {
    const usual = file.sps.find((row) => row.id === sp)?.status
    await stage.admin('PATCH', `/api/organisations/${sp}`, { status: serviceState(told ?? usual) })
  }
}

async function notCreated(stage: Stage, expect: Expect, played: Played): Promise<readonly string[]> {
  const faults = (await countCases(stage)) === 0 ? [] : ['a case was created although it was to be refused']
  const came = ((played.refused?.body.fields ?? []) as readonly { field: string }[]).map(
    (field) => field.field,
  )
  const wished = expect.missingFields as readonly string[] | undefined
  if (wished && !same([...wished].sort(), [...came].sort())) {
    faults.push(`missingFields: expected ${words(wished)}, came ${words(came)}`)
  }
  const nothing: Expect = {
    created: false,
    route: [],
    feedbackRoute: [],
    finalStatus: null,
    outcomeCode: null,
    newCasesCreated: 0,
  }
  for (const [key, value] of Object.entries(expect)) {
    if (key === 'missingFields' || key === 'checks') continue
    if (!(key in nothing)) faults.push(`${key}: expected ${words(value)}, but nothing was to be created`)
    else if (!same(value, nothing[key]))
      faults.push(`${key}: expected ${words(value)}, came ${words(nothing[key])}`)
  }
  return faults
}

async function compareChildren(stage: Stage, expect: Expect, played: Played): Promise<readonly string[]> {
  const wished = (expect.children ?? []) as readonly (Expect & { key: string })[]
  const faults: string[] = []
  for (const { key, ...rest } of wished) {
    const number = played.children.get(key)
    if (!number) faults.push(`child ${key}: there is no such case`)
    else
      faults.push(
        ...compare(rest, { view: await look({ stage }, number), newCases: 0 }).map(
          (one) => `child ${key}.${one}`,
        ),
      )
  }
  return faults
}

async function compareLinked(stage: Stage, expect: Expect, played: Played): Promise<readonly string[]> {
  const wished = expect.linkedCase as Expect | undefined
  if (!wished) return []
  if (played.appeal === null) return ['linkedCase: no linked case came into being']
  const view = await look({ stage }, played.appeal)
  const came: Expect = {
    type: view.links.some((link) => link.type === 'appealOf' && link.number === played.number)
      ? 'regulatorAppeal'
      : null,
    receivedAt: view.intake.receivedAt,
    holder: view.answerer,
    externalDueAt: view.clocks.find((clock) => clock.kind === 'external')?.dueAt,
    countsAs: view.intake.channel === 'regulator' ? '申诉(越级)' : null,
  }
  return Object.entries(wished)
    .filter(([key, value]) => !same(value, came[key]))
    .map(([key, value]) => `linkedCase.${key}: expected ${words(value)}, came ${words(came[key])}`)
}

async function countCases(stage: Stage): Promise<number> {
  const centre = stage.shell.reference.network().all.find((one) => one.kind === 'nationalCenter')?.id ?? ''
  const { body } = await stage.ask(centre, 'GET', '/api/cases?queue=all&state=any&limit=100')
  return (body.rows as readonly { children: number; channel: string }[]).filter(
    (row) => row.children === 0 && row.channel !== 'regulator',
  ).length
}

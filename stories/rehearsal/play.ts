import type { CaseView } from '#contract/case/view.ts'
import { instant } from '#domain/time.ts'
import type { Child, Given, ScriptedCase, Step } from './file-form.ts'
import { stepsOf } from './file-form.ts'
import type { Answered, Stage } from './stage.ts'
import { wishOf } from './wish.ts'

/** What a case came to on the stage, and everything that went otherwise than its steps say. */
export type Played = {
  readonly number: string | null
  readonly children: ReadonlyMap<string, string>
  readonly parent: string | null
  readonly appeal: string | null
  readonly faults: readonly string[]
  readonly refused: Answered | null
}

type Scene = {
  readonly stage: Stage
  readonly given: Given
  readonly numbers: Map<string, string>
  parent: string | null
  appeal: string | null
  refused: Answered | null
  readonly faults: string[]
}

const MAIN = ''

/** Plays the steps of a case through the door, each at its own time. */
export async function play(stage: Stage, one: ScriptedCase): Promise<Played> {
  const scene: Scene = {
    stage,
    given: one.given,
    numbers: new Map(),
    parent: null,
    appeal: null,
    refused: null,
    faults: [],
  }
  const steps = stepsOf(one)
  stage.jump(instant(String(one.given.submittedAt ?? steps[0]?.at)))
  const explicit = steps.some((step) => step.action === 'submit')
  if (!explicit && !one.given.children) await enter(scene, MAIN, one.given)
  for (const step of steps) {
    await stage.reach(instant(step.at))
    await perform(scene, step)
  }
  const firstChild = one.given.children?.[0]?.key
  return {
    number: scene.numbers.get(firstChild ?? MAIN) ?? null,
    children: scene.numbers,
    parent: scene.parent,
    appeal: scene.appeal,
    faults: scene.faults,
    refused: scene.refused,
  }
}

async function perform(scene: Scene, step: Step): Promise<void> {
  if (step.action === 'submit') return submitted(scene, step)
  if (step.action === 'createParent') return createParent(scene, step)
  if (step.action === 'accept' && step.child !== undefined) return acceptChild(scene, step)
  const number = step.child ? scene.numbers.get(step.child) : (scene.parent ?? theCase(scene))
  if (!number) {
    scene.faults.push(`${step.action}: there is no case`)
    return
  }
  const move = step.action === 'appealReceived' ? { ...step, ...(scene.given.appeal as object) } : step
  const view = await look(scene, number)
  const answer = await scene.stage.ask(
    actorOf(step, view),
    'POST',
    `/api/cases/${number}/${kebab(step.action)}`,
    wishOf(move, scene.given, view),
  )
  check(scene, step, answer)
  if (step.action === 'appealReceived')
    scene.appeal = (answer.body.others as readonly string[] | undefined)?.[0] ?? null
}

/** The customer, the regulator and the system act through the desk that speaks with them. */
function actorOf(step: Step, view: CaseView): string {
  if (step.by === 'CUSTOMER') return view.answerer
  if (step.by === 'REGULATOR') return step.to ?? view.answerer
  return step.by
}

async function submitted(scene: Scene, step: Step): Promise<void> {
  const answer = await enter(scene, MAIN, scene.given, step)
  if (answer && step.expectError) scene.refused = answer
}

async function enter(scene: Scene, key: string, given: Given, step?: Step): Promise<Answered> {
  const answer = await scene.stage.ask(given.windowOrg, 'POST', '/api/cases', intakeOf(given))
  check(scene, step ?? { at: '', by: given.windowOrg, action: 'submit' }, answer)
  if (typeof answer.body.number === 'string') scene.numbers.set(key, answer.body.number)
  return answer
}

function intakeOf(given: Given): object {
  const text = (key: string) => given[key] ?? null
  const time = (key: string) => (typeof given[key] === 'string' ? given[key] : null)
  const customer = {
    name: text('customerName'),
    account: text('account'),
    contact: text('contact'),
    province: given.accountProvince ?? given.province ?? null,
    city: given.accountCity ?? given.city ?? null,
  }
  return {
    channel: given.channel,
    window: given.windowOrg,
    customer: given.onBehalfOf === 'self' ? { ...customer, province: null, city: null } : customer,
    kind: text('kind'),
    sp: text('sp'),
    onBehalfOf: text('onBehalfOf'),
    submittedAt: time('submittedAt'),
    description: text('description'),
    consumedAt: time('consumedAt'),
    serviceContent: text('serviceContent'),
    amount: text('amount'),
    areaType: text('areaType'),
    disputedAt: time('disputedAt'),
    customerComplainedAt: time('customerComplainedAt'),
    spRepliedCustomerAt: time('spRepliedCustomerAt'),
  }
}

async function acceptChild(scene: Scene, step: Step): Promise<void> {
  const child = scene.given.children?.find((one: Child) => one.key === step.child)
  const given = { ...scene.given, ...child } as Given
  const { body } = await enter(scene, String(step.child), given)
  const answer = await scene.stage.ask(step.by, 'POST', `/api/cases/${body.number}/accept`, {})
  check(scene, step, answer)
  if (scene.parent === null) return
  const join = await scene.stage.ask(step.by, 'POST', `/api/cases/${body.number}/join-parent`, {
    parent: scene.parent,
  })
  check(scene, { ...step, action: 'joinParent' }, join)
}

async function createParent(scene: Scene, step: Step): Promise<void> {
  const [first, ...rest] = [...scene.numbers.values()]
  const answer = await scene.stage.ask(step.by, 'POST', `/api/cases/${first}/create-parent`, {
    children: rest,
  })
  check(scene, step, answer)
  scene.parent = (answer.body.others as readonly string[] | undefined)?.[0] ?? null
}

function check(scene: Scene, step: Step, { status, body }: Answered): void {
  const came = status === 200 ? 'done' : String(body.code)
  const wished = step.expectError ?? 'done'
  if (came === wished) {
    fieldsMatch(scene, step, body)
    return
  }
  const about = [body.about, JSON.stringify(body.fields ?? '')].filter((one) => one && one !== '""').join(' ')
  scene.faults.push(
    `${step.action} by ${step.by} at ${step.at}: expected ${wished}, came ${came} ${about}`.trim(),
  )
}

function fieldsMatch(scene: Scene, step: Step, body: Answered['body']): void {
  if (!step.fields) return
  const came = ((body.fields ?? []) as readonly { field: string }[]).map((one) => one.field)
  if ([...came].sort().join() !== [...step.fields].sort().join()) {
    scene.faults.push(
      `${step.action}: expected the fields ${step.fields.join(', ')}, came ${came.join(', ')}`,
    )
  }
}

/** The case as the national centre sees it: everything. */
export async function look(scene: Pick<Scene, 'stage'>, number: string): Promise<CaseView> {
  const centre = scene.stage.shell.reference.network().all.find((one) => one.kind === 'nationalCenter')
  const { status, body } = await scene.stage.ask(centre?.id ?? '', 'GET', `/api/cases/${number}`)
  if (status !== 200) throw new Error(`case ${number} cannot be seen: ${JSON.stringify(body)}`)
  return body as unknown as CaseView
}

function theCase(scene: Scene): string | undefined {
  return scene.numbers.get(MAIN) ?? [...scene.numbers.values()][0]
}

function kebab(action: string): string {
  return action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

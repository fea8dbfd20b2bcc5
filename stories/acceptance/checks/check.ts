import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TimelineEntry } from '#contract/case/timeline.ts'
import type { CaseView, ClockView } from '#contract/case/view.ts'
import type { Case } from '#domain/case/case.ts'
import { instant } from '#domain/time.ts'
import { loadCase } from '#server/case/load.ts'
import { type ScriptedCase, type Step, stepsOf } from '../../rehearsal/file-form.ts'
import { look } from '../../rehearsal/play.ts'
import { rehearseCase } from '../../rehearsal/rehearse-case.ts'
import type { Answered, Stage } from '../../rehearsal/stage.ts'
import { shipped, stageOfShipped } from '../shipped-file.ts'

/** Other steps than the file has: fewer, or with more said in them. */
export type Cut = (steps: readonly Step[]) => readonly Step[]

type Choice = { readonly given?: object; readonly steps?: readonly Cut[] }

/** A case of the file on the stage, and everything to look at it with. */
export type Scene = {
  readonly stage: Stage
  readonly one: ScriptedCase
  /** Plays the case on an empty stage, whole or cut; gives its number, or that of its first child. */
  readonly play: (choice?: Choice) => Promise<string>
  readonly numbers: () => Promise<readonly string[]>
  /** The case as an organisation sees it; the national centre unless named. */
  readonly look: (number: string, organisation?: string) => Promise<CaseView>
  readonly timeline: (number: string, organisation?: string) => Promise<readonly TimelineEntry[]>
  readonly make: (organisation: string, move: string, number: string, wish?: object) => Promise<Answered>
  readonly reach: (at: string) => Promise<void>
  /** The case as it is written. */
  readonly state: (number: string) => Promise<Case>
}

/** What declares the checks of one test file, on a stage of their own. */
export function checks() {
  let stage: Stage
  let strike: (() => Promise<void>) | undefined
  beforeAll(async () => {
    ;({ stage, strike } = await stageOfShipped())
  })
  afterAll(() => strike?.())
  return (id: string, sentence: string, honoured: (scene: Scene) => Promise<void>): void => {
    const one = shipped.cases.find((some) => some.id === id)
    const said = (one?.expect.checks ?? []) as readonly string[]
    if (!one || !said.includes(sentence)) throw new Error(`${id} has no check that says: ${sentence}`)
    test(`${id} ${sentence}`, () => honoured(sceneOf(stage, one)))
  }
}

function sceneOf(stage: Stage, one: ScriptedCase): Scene {
  const centre = 'N-CN'
  const numbers = async () => {
    const { body } = await stage.ask(centre, 'GET', '/api/cases?queue=all&state=any&limit=100')
    return (body.rows as readonly { number: string }[]).map((row) => row.number).sort()
  }
  const granted = async (organisation: string, path: string) => {
    const { status, body } = await stage.ask(organisation, 'GET', path)
    expect(body).not.toHaveProperty('code')
    expect(status).toBe(200)
    return body
  }
  return {
    stage,
    one,
    numbers,
    play: async ({ given = {}, steps = [] } = {}) => {
      const cut = steps.reduce((some, next) => next(some), stepsOf(one))
      const script = {
        id: one.id,
        title: one.title,
        given: { ...one.given, ...given },
        steps: cut,
        expect: one.expect.created === false ? { created: false } : {},
      }
      expect(await rehearseCase(stage, shipped, script)).toEqual([])
      return (await numbers())[0] ?? ''
    },
    look: async (number, organisation) =>
      organisation === undefined
        ? look({ stage }, number)
        : ((await granted(organisation, `/api/cases/${number}`)) as unknown as CaseView),
    timeline: async (number, organisation = centre) =>
      (await granted(organisation, `/api/cases/${number}/timeline`))
        .entries as unknown as readonly TimelineEntry[],
    make: (organisation, move, number, wish = {}) =>
      stage.ask(organisation, 'POST', `/api/cases/${number}/${move}`, wish),
    reach: (at) => stage.reach(instant(at)),
    state: async (number) => {
      const found = await loadCase(stage.shell.pool, number)
      if (!found) throw new Error(`there is no case ${number}`)
      return found
    },
  }
}

/** The steps before the nth step with this action. */
export function before(action: string, nth = 1): Cut {
  return (steps) => {
    const at = steps.map((step, index) => ({ step, index })).filter(({ step }) => step.action === action)
    const end = at[nth - 1]?.index
    if (end === undefined) throw new Error(`no step ${nth} with the action ${action}`)
    return steps.slice(0, end)
  }
}

/** The steps without those with this action. */
export function without(action: string): Cut {
  return (steps) => steps.filter((step) => step.action !== action)
}

/** The steps, with more said in those with this action. */
export function saying(action: string, more: object): Cut {
  return (steps) => steps.map((step) => (step.action === action ? { ...step, ...more } : step))
}

/** The clock of a case by its key; `firstReply/1` is the first reply of the first round. */
export function clockOf(view: CaseView, key: string): ClockView {
  const clock = view.clocks.find((one) => one.key === key || one.kind === key)
  if (!clock) throw new Error(`case ${view.number} has no clock ${key}`)
  return clock
}

/** The instant in the form the door gives it. */
export function at(text: string): string {
  return instant(text)
}

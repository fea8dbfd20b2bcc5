import { isUnsettled } from '#domain/case/lifecycle.ts'
import { clockOf, handlerOf } from '#domain/case/reading.ts'
import { provinceOperations, tierOf } from '#domain/organisation/network.ts'
import type { Job, Life } from './desks.ts'
import type { Dice } from './dice.ts'
import { type Domain, personAt } from './play-moves.ts'
import { spOf } from './take-in.ts'
import type { Task } from './tiers.ts'
import { type ToDesk, topOf, type Ways, waysIn } from './ways.ts'

const MINUTE = 60_000
/** How long after a call that nobody answered it is tried again, and how long after a result people come back, at most. */
const [CALLS_AGAIN, COMES_BACK] = [90 * MINUTE, 48 * 60 * MINUTE]

/** What the work on a case leads to: something to be done at a desk, now or later, or the end of the case. */
export type Onward = {
  readonly toDesk: ToDesk
  readonly later: (at: number, then: (now: number) => void) => void
  readonly ended: (life: Life) => void
}

/** How people work on cases: every step of it is a move of the domain. */
export type Work = {
  /** Whether it is still to be done: a call that the result has overtaken is not made. */
  readonly isDue: (job: Job) => boolean
  readonly begin: (job: Job, desk: string, now: number) => void
  readonly end: (job: Job, desk: string, now: number) => void
}

type Step = (life: Life, desk: string, now: number) => void

/** Work in a world, as chance has it. */
export function workIn(domain: Domain, dice: Dice, onward: Onward): Work {
  const ways = waysIn(domain, onward.toDesk)
  const { does, climb, askSp, solve, handDown } = ways
  const tell = telling(domain, dice, does, onward)
  const solveAndHandDown: Step = (life, desk, now) => {
    solve(life, desk, now)
    handDown(life, desk, now)
  }
  const steps: Readonly<Record<Task, Step>> = {
    intake: takingIn(domain, ways, tell),
    handle: (life, desk, now) => {
      const tier = tierOf(domain.world.network, desk) ?? 1
      if (topOf(life) > tier) climb(life, desk, now)
      else if (life.matter.bySp && life.round === 1) askSp(life, desk, now)
      else solveAndHandDown(life, desk, now)
    },
    answer: (life, desk, now) => {
      does(life, now, desk, 'spAnswer', { result: 'admitted' })
      onward.toDesk(life, life.c.route.at(-1) ?? desk, 'decide', now)
    },
    lookUp: (life, desk, now) => {
      does(life, now, desk, 'coordinateDone', {})
      onward.toDesk(life, life.c.answerer, 'tell', now)
    },
    again: (life, desk, now) => {
      does(life, now, desk, 'reopen', { reason: '不满意' })
      life.round++
      climb(life, desk, now)
    },
    reply: (life, desk, now) => {
      if (owesReply(life)) does(life, now, desk, 'reply', {})
    },
    decide: solveAndHandDown,
    passOn: handDown,
    tell,
  }
  return {
    isDue: ({ life, task }) => task !== 'reply' || owesReply(life),
    begin: ({ life, task }, desk, now) => {
      const person = personAt(desk)
      if (task === 'intake') does(life, now, desk, 'accept', {})
      const isTaken = task === 'handle' || task === 'answer'
      if (isTaken && handlerOf(life.c) !== person)
        does(life, now, desk, 'assign', { handler: person, seated: [person] })
    },
    end: ({ life, task }, desk, now) => steps[task](life, desk, now),
  }
}

/** Whoever takes a case in sorts it, and has the answer or passes it on. */
function takingIn(domain: Domain, { does, climb, askBilling, solve }: Ways, tell: Step): Step {
  return (life, desk, now) => {
    const { kind, category } = life.matter
    const tier = tierOf(domain.world.network, desk) ?? 1
    does(life, now, desk, 'classify', { kind, category, ...spNamed(domain, life) })
    if (tier > 1) solve(life, desk, now)
    if (asksBilling(domain, life)) askBilling(life, desk, now)
    else if (topOf(life) > tier) climb(life, desk, now)
    else tell(life, desk, now)
  }
}

function owesReply({ c }: Life): boolean {
  return isUnsettled(c.status) && clockOf(c, 'firstReply')?.settledAt === null
}

function spNamed({ world }: Domain, { c, matter }: Life): { readonly sp?: string } {
  const names = world.policy.categories[matter.category]?.namesSp === true
  return names ? { sp: spOf(world.network, c.intake.customer.province, matter) } : {}
}

/** Where billing is joined to the platform nobody asks it. */
function asksBilling(domain: Domain, life: Life): boolean {
  return life.matter.byBilling && !isJoined(domain, life)
}

function isJoined({ world: { network } }: Domain, { c }: Life): boolean {
  const branch = c.route[0] === undefined ? undefined : network.find(c.route[0])
  const code = branch?.provinceCode ?? null
  return code !== null && provinceOperations(network, code)?.billingInterconnected === true
}

/** Tells the customer the result, or finds that nobody answers; then the case is closed, left alone, or comes back. */
function telling(domain: Domain, dice: Dice, does: Ways['does'], { later, toDesk, ended }: Onward): Step {
  return (life, desk, now) => {
    const { matter, round } = life
    if (matter.notReached && !life.called && life.c.answerer === life.c.mainWindow) {
      life.called = true
      does(life, now, desk, 'callAttempt', { answered: false })
      return later(now + CALLS_AGAIN, (then) => toDesk(life, desk, 'tell', then))
    }
    const mode = asksBilling(domain, life)
      ? 'billingLookup'
      : isJoined(domain, life)
        ? 'instant'
        : 'guidedSelfService'
    const query = matter.kind === 'query' ? ({ queryMode: mode } as const) : {}
    const atOnce = topOf(life) === 1 ? { customerConfirmed: true, refund: matter.refund } : {}
    does(life, now, desk, 'deliver', { ...query, ...atOnce })
    if (matter.comesBack && round === 1)
      return later(now + dice.roll() * COMES_BACK, (then) => toDesk(life, desk, 'again', then))
    if (matter.rates) does(life, now, desk, 'close', { satisfaction: 'satisfied' })
    else life.c = domain.leftAlone(life.c)
    ended(life)
  }
}

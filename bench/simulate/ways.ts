import type { CaseMove, WishOf } from '#domain/case/moves.ts'
import { belowHolder } from '#domain/case/reading.ts'
import { branchOf, departmentsOf, tierOf } from '#domain/organisation/network.ts'
import type { Life } from './desks.ts'
import type { Domain } from './play-moves.ts'
import { spOf, wasSpokenTo } from './take-in.ts'
import type { Task } from './tiers.ts'

/** Brings a case to a desk, where something is to be done with it. */
export type ToDesk = (life: Life, desk: string, task: Task, now: number) => void

/** The ways of a case between desks; each step is a move made by the desk that holds it. */
export type Ways = {
  readonly does: <M extends CaseMove>(life: Life, now: number, by: string, move: M, wish: WishOf<M>) => void
  /** One tier up; whoever was not spoken to yet gets a first reply. */
  readonly climb: (life: Life, desk: string, now: number) => void
  readonly askSp: (life: Life, desk: string, now: number) => void
  readonly askBilling: (life: Life, desk: string, now: number) => void
  readonly solve: (life: Life, desk: string, now: number) => void
  /** The result one tier down, to whoever tells the customer or hands it on. */
  readonly handDown: (life: Life, desk: string, now: number) => void
}

/** The tier where the solution is found: of a case that came back one higher than before, as far as the province. */
export function topOf({ matter, round }: Life): number {
  return round === 1 ? matter.top : Math.min(matter.top + 1, 3)
}

/** The ways in the network of a domain. */
export function waysIn(domain: Domain, toDesk: ToDesk): Ways {
  const { network } = domain.world
  const does: Ways['does'] = (life, now, by, move, wish) => {
    life.c = domain.after(life.c, now, by, move, wish)
  }
  const homeBranch = ({ c }: Life) => {
    const { province, city } = c.intake.customer
    return branchOf(network, province ?? '', city ?? '')
  }
  const above = (life: Life, desk: string) => {
    const unit = network.find(desk)
    const up = unit?.kind === 'serviceWindow' && unit.city === null ? homeBranch(life)?.id : unit?.parent
    if (up === undefined || up === null) throw new Error(`nobody is above ${desk}`)
    return up
  }
  const handDown: Ways['handDown'] = (life, desk, now) => {
    const below = belowHolder(life.c)
    if (below === null) throw new Error(`nobody is below ${desk}`)
    does(life, now, desk, 'feedback', {})
    toDesk(life, below, below === life.c.answerer ? 'tell' : 'passOn', now)
  }
  return {
    does,
    handDown,
    climb: (life, desk, now) => {
      const atWindow = tierOf(network, desk) === 1
      if (atWindow && wasSpokenTo(life.c)) does(life, now, desk, 'reply', {})
      const to = above(life, desk)
      does(life, now, desk, 'forward', { to })
      toDesk(life, to, 'handle', now)
      if (atWindow && !wasSpokenTo(life.c)) toDesk(life, desk, 'reply', now)
    },
    askSp: (life, desk, now) => {
      const sp = life.c.sp ?? spOf(network, life.c.intake.customer.province, life.matter)
      does(life, now, desk, 'dispatchToSp', { to: sp })
      toDesk(life, sp, 'answer', now)
    },
    askBilling: (life, desk, now) => {
      const to = departmentsOf(network, homeBranch(life)?.provinceCode ?? null, 'billing')[0]?.id ?? ''
      does(life, now, desk, 'coordinate', { to })
      toDesk(life, to, 'lookUp', now)
    },
    solve: (life, desk, now) => does(life, now, desk, 'solve', { refund: life.matter.refund }),
  }
}

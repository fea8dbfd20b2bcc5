import type { Actor } from '#domain/access/roles.ts'
import type { Case } from '#domain/case/case.ts'
import type { MoveRule, World } from '#domain/case/deciding.ts'
import { decideMove } from '#domain/case/deciding.ts'
import type { CaseEvent } from '#domain/case/events.ts'
import { evolve } from '#domain/case/evolve.ts'
import { type SubmitWish, submit } from '#domain/case/moves/submit.ts'
import { type CaseMove, moves, type WishOf } from '#domain/case/moves.ts'
import { nextRingAt, ringDue } from '#domain/case/ring.ts'
import { type Instant, instantOf } from '#domain/time.ts'

/** The domain as a server goes about it, without a database: what is due rings, the move is decided, its events folded in. */
export type Domain = {
  readonly world: World
  readonly takeIn: (wish: SubmitWish, now: number) => Case
  readonly after: <M extends CaseMove>(c: Case, now: number, by: string, move: M, wish: WishOf<M>) => Case
  /** The case when nothing but its clocks happens to it until then. */
  readonly rung: (c: Case, until: number) => Case
  /** The case when nothing but its clocks ever happens to it again. */
  readonly leftAlone: (c: Case) => Case
  /** Events so far, those of the system with them. */
  readonly events: () => number
}

/** Whoever works at a desk; to the domain they are all one. */
export function personAt(organisation: string): string {
  return `P ${organisation}`
}

/** A domain to play cases through. A move that is refused is a mistake of the simulation, and stops it. */
export function domainOn(world: World): Domain {
  const actorAt = actors()
  let [cases, events] = [0, 0]
  const folded = (c: Case | null, by: Actor, now: number, decided: readonly CaseEvent[]): Case => {
    let after = c
    const at = instantOf(now)
    for (const event of decided) after = evolve(after, { ...event, seq: (after?.version ?? 0) + 1, at, by })
    if (after === null) throw new Error('nothing was decided')
    events += decided.length
    return after
  }
  const rungAt = (c: Case, until: Instant): Case => {
    const due = ringDue(c, until, world)
    events += due.events.length
    return due.c
  }
  return {
    world,
    rung: (c, until) => rungAt(c, instantOf(until)),
    events: () => events,
    takeIn: (wish, now) => {
      const by = actorAt(wish.window)
      const shardKey = (world.network.find(wish.window)?.provinceCode ?? 0) * 100
      const identity = { id: `case-${++cases}`, shardKey, number: `${shardKey}-${cases}` }
      const opening = submit(wish, by, world, instantOf(now), identity)
      if (!opening.ok) throw new Error(`a case of ${wish.window} is refused: ${JSON.stringify(opening.no)}`)
      return folded(null, by, now, opening.value)
    },
    after: (c, now, organisation, move, wish) => {
      const [by, at] = [actorAt(organisation), instantOf(now)]
      const caughtUp = rungAt(c, at)
      const rule = moves[move] as unknown as MoveRule<typeof wish>
      const decision = decideMove(move, rule, { c: caughtUp, by, world, now: at }, wish)
      if (!decision.ok)
        throw new Error(`${move} by ${organisation} is refused: ${JSON.stringify(decision.no)}`)
      return folded(caughtUp, by, now, decision.value)
    },
    leftAlone: (c) => {
      let after = c
      for (let at = nextRingAt(after); at !== null; at = nextRingAt(after)) after = rungAt(after, at)
      return after
    },
  }
}

function actors(): (organisation: string) => Actor {
  const known = new Map<string, Actor>()
  return (organisation) => {
    const there = known.get(organisation)
    if (there !== undefined) return there
    const person = personAt(organisation)
    const actor: Actor = { person, organisation, roles: ['agent', 'supervisor'] }
    known.set(organisation, actor)
    return actor
  }
}

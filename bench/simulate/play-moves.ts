import type { Actor } from '#domain/access/roles.ts'
import type { Case } from '#domain/case/case.ts'
import type { MoveRule, World } from '#domain/case/deciding.ts'
import { decideMove } from '#domain/case/deciding.ts'
import type { CaseEvent } from '#domain/case/events.ts'
import { evolve } from '#domain/case/evolve.ts'
import { type SubmitWish, submit } from '#domain/case/moves/submit.ts'
import { type CaseMove, moves, type WishOf } from '#domain/case/moves.ts'
import { nextRingAt, ringDue } from '#domain/case/ring.ts'
import { instantOf } from '#domain/time.ts'

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
  const actors = new Map<string, Actor>()
  let [cases, events] = [0, 0]
  const actorAt = (organisation: string): Actor => {
    const known = actors.get(organisation)
    if (known !== undefined) return known
    const actor: Actor = { person: personAt(organisation), organisation, roles: ['agent', 'supervisor'] }
    actors.set(organisation, actor)
    return actor
  }
  const folded = (c: Case | null, by: Actor, now: number, decided: readonly CaseEvent[]): Case => {
    let after = c
    const at = instantOf(now)
    for (const event of decided) {
      after = evolve(after, { ...event, seq: (after?.version ?? 0) + 1, at, by })
      events++
    }
    if (after === null) throw new Error('nothing was decided')
    return after
  }
  const rung = (c: Case, until: number): Case => {
    const due = ringDue(c, instantOf(until), world)
    events += due.events.length
    return due.c
  }
  return {
    world,
    rung,
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
      const by = actorAt(organisation)
      const caughtUp = rung(c, now)
      const rule = moves[move] as unknown as MoveRule<typeof wish>
      const decision = decideMove(move, rule, { c: caughtUp, by, world, now: instantOf(now) }, wish)
      if (!decision.ok)
        throw new Error(`${move} by ${organisation} is refused: ${JSON.stringify(decision.no)}`)
      return folded(caughtUp, by, now, decision.value)
    },
    leftAlone: (c) => {
      let after = c
      for (let at = nextRingAt(after); at !== null; at = nextRingAt(after)) {
        const due = ringDue(after, at, world)
        events += due.events.length
        after = due.c
      }
      return after
    },
  }
}

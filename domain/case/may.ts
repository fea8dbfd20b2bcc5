import { departmentsOf } from '../organisation/network.ts'
import { targetsOf } from '../organisation/passing.ts'
import type { QueryMode } from './case.ts'
import { correspondents } from './correspondents.ts'
import type { Situation } from './deciding.ts'
import { refusedOutright } from './deciding.ts'
import { queryModes } from './delivery-rules.ts'
import type { CaseMove } from './moves.ts'
import { caseMoves, moves } from './moves.ts'
import { belowHolder, homeOf, participantsOf } from './reading.ts'
import type { Refusal } from './refusal.ts'

/** For every move: yes, or no and why. */
export type May = Readonly<
  Record<CaseMove, { readonly ok: true } | { readonly ok: false; readonly no: Refusal }>
>

/** What this person may do with the case now, by the very table that will decide. */
export function may(s: Situation): May {
  const answers = caseMoves.map((move) => {
    const refused = refusedOutright(move, moves[move], s)
    return [move, refused ? { ok: false, no: refused } : { ok: true }] as const
  })
  return Object.fromEntries(answers) as May
}

/** What may be chosen in a move: organisations by the table of passing, and ways to answer a query. */
export type Choices = {
  readonly forward: readonly string[]
  readonly dispatchToSp: readonly string[]
  readonly coordinate: readonly string[]
  readonly supervise: readonly string[]
  readonly message: readonly string[]
  readonly down: string | null
  readonly queryModes: readonly QueryMode[]
}

/** The choices of this person's organisation on the case; nearest first. */
export function choices(s: Situation): Choices {
  const from = s.world.network.find(s.by.organisation)
  const home = homeOf(s.c)
  const of = (move: Parameters<typeof targetsOf>[0]) =>
    from ? targetsOf(move, from, s.world.network, home) : []
  const billing = new Set(
    departmentsOf(s.world.network, from?.provinceCode ?? null, 'billing').map((one) => one.id),
  )
  const asked = [...of('coordinate')].sort((a, b) => Number(billing.has(b)) - Number(billing.has(a)))
  const present = participantsOf(s.c)
  return {
    forward: of('forward'),
    dispatchToSp: of('dispatchToSp'),
    coordinate: asked,
    supervise: of('supervise').filter((id) => present.includes(id)),
    message: correspondents(s),
    down: belowHolder(s.c),
    queryModes: queryModes(s),
  }
}

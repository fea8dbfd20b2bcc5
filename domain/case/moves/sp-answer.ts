import { working } from '../../access/roles.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { Instant } from '../../time.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { settleAll, settleSaid } from '../promises.ts'
import { belowHolder, holderOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'
import { type SpSaidWish, saidRefused, spSaid } from '../sp-said.ts'

type Elsewhere = { readonly to?: string; readonly said?: SpSaidWish }

export type SpAnswerWish = Elsewhere & {
  readonly result: 'admitted' | 'denied' | 'investigating'
  readonly note?: string | null
}

/**
 * The SP answers the tier that dispatched to it; its clock is judged, also for "still looking into it" (R18, A5).
 * The tier may record the answer of an SP that only has a telephone, with who said it: judged by when it was said.
 */
export const spAnswer: MoveRule<SpAnswerWish> = {
  roles: working,
  guard: mustBeSpOrItsDesk,
  decide: (s, wish) => {
    const back = handedBack(s, wish)
    if ('code' in back) return no(back)
    const facts = { note: wish.note ?? null, result: wish.result }
    return yes([{ type: 'spAnswered', ...back, ...facts, ...heard(s, wish) }])
  },
}

/** The SP gives the matter back to the tier that dispatched it: not its matter, or beyond it (R6, A11). */
export const spReturn: MoveRule<Elsewhere & { readonly reason: string }> = {
  roles: working,
  guard: mustBeSpOrItsDesk,
  decide: (s, wish) => {
    const back = handedBack(s, wish)
    if ('code' in back) return no(back)
    if (!wish.reason.trim()) return no(missing(['reason']))
    return yes([{ type: 'spReturned', ...back, note: null, reason: wish.reason, ...heard(s, wish) }])
  },
}

export type TellSpWish = {
  readonly answered: boolean
  readonly name?: string | null
  readonly role?: string | null
  readonly reached?: string | null
  readonly at?: Instant
  readonly note?: string | null
}

/** The tier that dispatched telephones the SP: somebody there was told, or nobody answered; the clock runs on. */
export const tellSp: MoveRule<TellSpWish> = {
  roles: working,
  guard: ({ c, by }) => (by.organisation === belowHolder(c) ? null : refusal('notYourTier')),
  decide: (s, { answered, name, role, reached, at, note }) => {
    const sp = holderOf(s.c)
    if (sp === null) return no(refusal('nobodyBelow'))
    if (answered && !name?.trim()) return no(missing(['name']))
    const wish = { name: name?.trim() ?? '', role: role ?? null, reached: reached ?? null, at: at ?? s.now }
    const refused = saidRefused(s, wish)
    if (refused) return no(refused)
    const said = spSaid(s, wish)
    return yes([{ type: 'spCalled', to: sp, answered, said, note: note ?? null, clocks: [] }])
  },
}

function mustBeSpOrItsDesk({ c, by }: Situation): Refusal | null {
  const holder = holderOf(c)
  return by.organisation === holder || by.organisation === belowHolder(c)
    ? null
    : refusal('notHolder', holder)
}

function handedBack(s: Situation, { to: wished, said }: Elsewhere) {
  const to = belowHolder(s.c)
  const sp = holderOf(s.c)
  if (to === null || sp === null) return refusal('nobodyBelow')
  if (wished !== undefined && wished !== to) return refusal('returnMustBeStepwise', to)
  if (said === undefined && s.by.organisation === to) return missing(['said'])
  return saidRefused(s, said) ?? { to, sp, tier: tierOf(s.world.network, to) }
}

/** Who said it where, and what it did to the SP's clock. */
function heard(s: Situation, { said }: Elsewhere) {
  if (said === undefined) return { clocks: settleAll(s.c, ['spReply'], s.now, s.world) }
  const full = spSaid(s, said)
  return { said: full, clocks: settleSaid(s.c, ['spReply'], full.at, s.world) }
}

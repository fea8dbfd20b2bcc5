import { working } from '../../access/roles.ts'
import { spBehind, tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import { mayBeHeard, takesPart } from '../correspondents.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import type { Mention } from '../events.ts'
import { barsMentioning, withMentions } from '../mentioning.ts'
import { settleAll, stopAll } from '../promises.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

type Said = { readonly via?: string | null; readonly note?: string | null }

/** The customer presses for an answer: a contact on record, not a new case; holder and superior are told (X7). */
export const remind: MoveRule<Said & { readonly mergedFrom?: string }> = {
  roles: working,
  guard: mustTakeContacts,
  decide: (_s, { via, note, mergedFrom }) =>
    yes([
      { type: 'reminded', via: via ?? null, note: note ?? null, mergedFrom: mergedFrom ?? null, clocks: [] },
    ]),
}

/** The customer adds to what was said; the first words stay as they were. */
export const supplement: MoveRule<{ readonly text: string }> = {
  roles: working,
  guard: mustTakeContacts,
  decide: (_s, { text }) =>
    text.trim() ? yes([{ type: 'supplemented', text, clocks: [] }]) : no(missing(['text'])),
}

/** The customer takes the complaint back (X14); its promises fall away. */
export const withdraw: MoveRule<{ readonly reason?: string | null }> = {
  roles: working,
  guard: (s) => (s.c.answerer === s.by.organisation ? null : mustBeTheComplainingSp(s)),
  decide: ({ c, now }, { reason }) =>
    yes([{ type: 'withdrawn', reason: reason ?? null, clocks: stopAll(c, now, 'withdrawn') }]),
}

export type NoteWish = {
  readonly text: string
  readonly visibility?: 'internal' | 'partner'
  readonly toldCustomer?: boolean
  readonly mentions?: readonly Mention[]
}

/** A remark on the case; internal ones never reach an SP. An SP that owns the first contact reports here that it told its customer (A8). */
export const note: MoveRule<NoteWish> = {
  roles: working,
  guard: (s) => (mayBeHeard(s) ? null : refusal('notHolder')),
  decide: (s, { text, visibility, toldCustomer, mentions }) => {
    if (!text.trim()) return no(missing(['text']))
    const barred = barsMentioning(s, mentions)
    if (barred) return no(barred)
    const bySp = spBehind(s.world.network, s.by.organisation) !== null
    const told = toldCustomer ?? false
    const firstContact = s.c.intake.onBehalfOf === 'customer' && bySp && takesPart(s)
    if (told && !firstContact) return no(refusal('onlyMainWindowAnswers', s.c.mainWindow))
    const seenBy = bySp ? 'partner' : (visibility ?? 'internal')
    const clocks = told ? settleAll(s.c, ['spWindowReply'], s.now, s.world) : []
    return yes([
      { type: 'noted', text, visibility: seenBy, toldCustomer: told, ...withMentions(mentions), clocks },
    ])
  },
}

function mustTakeContacts(s: Situation): Refusal | null {
  const window = tierOf(s.world.network, s.by.organisation) === 1 || s.c.answerer === s.by.organisation
  return window || takesPart(s) ? null : refusal('notYourTier')
}

function mustBeTheComplainingSp({ c, by, world }: Situation): Refusal | null {
  const sp = spBehind(world.network, by.organisation)?.id
  return sp !== undefined && sp === c.owedTo ? null : refusal('onlyMainWindowAnswers', c.answerer)
}

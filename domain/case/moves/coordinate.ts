import { working } from '../../access/roles.ts'
import { mayPass } from '../../organisation/passing.ts'
import { no, yes } from '../../outcome.ts'
import type { LiableParty } from '../case.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold } from '../deciding.ts'
import { homeOf } from '../reading.ts'
import { refundOf } from '../refunding.ts'
import type { Refusal } from '../refusal.ts'
import { refusal } from '../refusal.ts'

/** Asks another organisation for its part; the holder stays the holder (R28, R35, R36; A13, A24). */
export const coordinate: MoveRule<{ readonly to: string; readonly note?: string | null }> = {
  roles: working,
  guard: (s) => firstOf(mustHold(s), s.c.classifiedAt === null ? refusal('notClassified') : null),
  decide: (s, { to, note }) => {
    const wrong = notAllowed(s, to)
    if (wrong) return no(wrong)
    const asked = { no: s.c.sideTasks.length + 1, asker: s.by.organisation, to, note: note ?? null }
    return yes([{ type: 'coordinationAsked', ...asked, clocks: [] }])
  },
}

export type CoordinateDoneWish = {
  readonly to?: string
  readonly note?: string | null
  readonly refund?: number | null
  readonly liableParty?: LiableParty
}

/** The organisation that was asked reports its part done; it never becomes the holder (A13). */
export const coordinateDone: MoveRule<CoordinateDoneWish> = {
  roles: working,
  guard: (s) => (openTask(s) ? null : refusal('noSideTaskForYou')),
  decide: (s, wish) => {
    const task = openTask(s, wish.to)
    if (!task) return no(refusal('noSideTaskForYou'))
    const refund = refundOf(s, wish)
    return yes([{ type: 'coordinationDone', no: task.no, note: wish.note ?? null, refund, clocks: [] }])
  },
}

function openTask({ c, by }: Situation, asker?: string) {
  return c.sideTasks.find(
    (task) =>
      task.to === by.organisation && task.doneAt === null && (asker === undefined || task.asker === asker),
  )
}

function notAllowed({ c, by, world }: Situation, id: string): Refusal | null {
  const from = world.network.find(by.organisation)
  const to = world.network.find(id)
  if (!from || !to) return refusal('unknownOrganisation', id)
  if (to.id === from.id || !mayPass('coordinate', from, to, world.network, homeOf(c))) {
    return refusal('sideTaskNotAllowed', id)
  }
  if (to.status !== 'active') return refusal('organisationNotInService', id)
  const waiting = c.sideTasks.some((task) => task.to === id && task.doneAt === null)
  return waiting ? refusal('sideTaskAlreadyOpen', id) : null
}

import { working } from '../../access/roles.ts'
import { startClock } from '../../clock/start.ts'
import { tierOf } from '../../organisation/network.ts'
import { mayPass } from '../../organisation/passing.ts'
import { no, yes } from '../../outcome.ts'
import type { MoveRule, Situation } from '../deciding.ts'
import { firstOf, mustHold, mustNotFollowParent } from '../deciding.ts'
import { homeOf, roundOf } from '../reading.ts'
import type { Refusal } from '../refusal.ts'
import { refusal } from '../refusal.ts'

export type DispatchWish = {
  readonly to: string
  readonly note?: string | null
  /** 'backup' when the first contact of the directory could not be reached; it is then marked for verification (R39). */
  readonly contactUsed?: 'primary' | 'backup'
}

/** Hands the matter to the SP responsible; its clock starts when it has it (R5, R18, R35, R36; A5, A10, A18, X20). */
export const dispatchToSp: MoveRule<DispatchWish> = {
  roles: working,
  guard: (s) =>
    firstOf(
      mustHold(s),
      mustNotFollowParent(s),
      [3, 4].includes(tierOf(s.world.network, s.by.organisation) ?? 0) ? null : refusal('tierMayNotDispatch'),
      s.c.classifiedAt === null ? refusal('notClassified') : null,
    ),
  decide: (s, { to, note, contactUsed }) => {
    const wrong = notAllowed(s, to)
    if (wrong) return no(wrong)
    const { c, now, world, by } = s
    const row = c.category === null ? undefined : world.policy.categories[c.category]
    const clock = startClock(
      {
        kind: 'spReply',
        number: c.legs.length + 1,
        round: roundOf(c).no,
        owedBy: to,
        owedTo: by.organisation,
        category: c.category,
        calendar: null,
        from: now,
        limit: { minutes: row?.spReplyMinutes ?? world.policy.spReplyMinutes },
      },
      world,
    )
    const handed = { to, tier: null, note: note ?? null, contactUsed: contactUsed ?? 'primary' }
    return yes([{ type: 'dispatchedToSp', ...handed, clocks: [clock] }])
  },
}

function notAllowed({ c, by, world }: Situation, id: string): Refusal | null {
  const from = world.network.find(by.organisation)
  const to = world.network.find(id)
  if (!from || !to) return refusal('unknownOrganisation', id)
  if (to.kind !== 'serviceProvider') return refusal('notAnSp', id)
  if (!mayPass('dispatchToSp', from, to, world.network, homeOf(c))) return refusal('spOutOfScope', id)
  return to.status === 'active' ? null : refusal('organisationNotInService', id)
}

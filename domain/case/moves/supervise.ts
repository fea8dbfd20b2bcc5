import { leading } from '../../access/roles.ts'
import { isOpen, isPaused } from '../../clock/clock.ts'
import { extendTo } from '../../clock/judge.ts'
import { isAbove, tierOf } from '../../organisation/network.ts'
import { mayPass } from '../../organisation/passing.ts'
import { no, yes } from '../../outcome.ts'
import type { Instant } from '../../time.ts'
import type { MoveRule } from '../deciding.ts'
import { clockOf, homeOf, participantsOf } from '../reading.ts'
import { missing, refusal } from '../refusal.ts'

/** A numbered order from a higher tier to a lower one or to its SP (督办). */
export const supervise: MoveRule<{ readonly to: string; readonly note?: string | null }> = {
  roles: leading,
  guard: ({ by, world }) =>
    (tierOf(world.network, by.organisation) ?? 0) >= 2 ? null : refusal('notYourTier'),
  decide: ({ c, by, world }, { to, note }) => {
    const from = world.network.find(by.organisation)
    const target = world.network.find(to)
    if (!from || !target) return no(refusal('unknownOrganisation', to))
    if (!participantsOf(c).includes(to)) return no(refusal('supervisionNotAllowed', to))
    if (!mayPass('supervise', from, target, world.network, homeOf(c)))
      return no(refusal('supervisionNotAllowed', to))
    const number = c.supervisionCount + 1
    return yes([
      { type: 'supervised', no: number, to, automatic: false, clock: null, note: note ?? null, clocks: [] },
    ])
  },
}

export type ExtendWish = { readonly until: Instant; readonly reason: string }

/** A later due instant for the resolution, granted by province or centre before the old one has passed (延期). */
export const extend: MoveRule<ExtendWish> = {
  roles: leading,
  guard: ({ c, by, world, now }) => {
    // A province that was only asked for help does not grant time on another's promise (A13).
    const concerned =
      c.route.includes(by.organisation) || isAbove(world.network, by.organisation, c.mainWindow)
    if ((tierOf(world.network, by.organisation) ?? 0) < 3 || !concerned) return refusal('notYourTier')
    const clock = clockOf(c, 'resolve')
    const runs = clock && isOpen(clock) && !isPaused(clock) && clock.verdict === null
    return runs && now <= clock.dueAt ? null : refusal('clockNotExtendable')
  },
  decide: ({ c }, { until, reason }) => {
    const clock = clockOf(c, 'resolve')
    if (!clock) return no(refusal('clockNotExtendable'))
    if (!reason.trim()) return no(missing(['reason']))
    if (until <= clock.dueAt) return no(refusal('extensionNotLater'))
    return yes([{ type: 'extended', clock: clock.key, until, reason, clocks: [extendTo(clock, until)] }])
  },
}

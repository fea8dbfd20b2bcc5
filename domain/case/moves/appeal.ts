import { working } from '../../access/roles.ts'
import { startClock } from '../../clock/start.ts'
import { tierOf } from '../../organisation/network.ts'
import { no, yes } from '../../outcome.ts'
import type { Instant } from '../../time.ts'
import type { Decision, MoveRule, Situation } from '../deciding.ts'
import { timingCategory } from '../promises.ts'
import { firstPriority } from '../ranking.ts'
import { missing, refusal } from '../refusal.ts'
import type { Identity } from './submit.ts'

export type AppealWish = {
  readonly regulator: string
  readonly appealedAt: Instant
  /** The date in the regulator's letter. */
  readonly externalDueAt: Instant
  readonly note?: string | null
}

/** A regulator's letter about a case (越级申诉) has come to the province or the centre: noted on the case (X10). */
export const appealReceived: MoveRule<AppealWish & { readonly appeal: string }> = {
  roles: working,
  guard: ({ by, world }) =>
    (tierOf(world.network, by.organisation) ?? 0) >= 3 ? null : refusal('notYourTier'),
  decide: ({ now }, { regulator, appealedAt, externalDueAt, appeal }) => {
    if (!regulator.trim()) return no(missing(['regulator']))
    if (appealedAt > now) return no(refusal('notInFuture'))
    return yes([{ type: 'appealReceived', appeal, regulator, appealedAt, externalDueAt, clocks: [] }])
  },
}

/** The appeal itself is a case of its own, held by the desk that has the letter, with the letter's due date. */
export function openAppeal({ c, by, world, now }: Situation, wish: AppealWish, identity: Identity): Decision {
  const intake = {
    ...c.intake,
    channel: 'regulator' as const,
    window: by.organisation,
    kind: 'complaint' as const,
    sp: c.sp,
    onBehalfOf: null,
    submittedAt: now,
    receivedAt: now,
    description: wish.note ?? wish.regulator,
  }
  const external = startClock(
    {
      kind: 'external',
      number: 1,
      round: 1,
      owedBy: by.organisation,
      owedTo: 'regulator',
      category: null,
      calendar: null,
      from: now,
      limit: { until: wish.externalDueAt },
    },
    world,
  )
  const category = timingCategory(world.policy, c.kind, c.category)
  return yes([
    {
      type: 'appealOpened',
      ...identity,
      intake,
      category,
      priority: firstPriority(world.policy, category),
      appealOf: c.number,
      policyVersion: world.policy.version,
      answerer: by.organisation,
      owedTo: 'regulator',
      stack: [{ organisation: by.organisation, tier: tierOf(world.network, by.organisation) }],
      clocks: [external],
    },
  ])
}

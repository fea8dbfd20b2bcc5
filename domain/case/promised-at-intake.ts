import { receivedAt } from '../calendar/opening.ts'
import type { Clock } from '../clock/clock.ts'
import type { CategoryKey, Kind } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import type { World } from './deciding.ts'
import type { Intake } from './intake.ts'
import { promisesOf, spOriginatedKey, startAll, timingCategory } from './promises.ts'

/** As much of a contact as its promises hang on; it is not registered yet. */
export type Begun = Pick<Intake, 'channel' | 'window' | 'onBehalfOf'> & {
  readonly kind: Kind | null
  readonly category: CategoryKey | null
  /** When it came; null: now. */
  readonly submittedAt: Instant | null
}

/** What the customer will be promised if the contact is registered now: from when, and until when (R16, X3). */
export function promisedAtIntake(
  { channel, window, onBehalfOf, ...begun }: Begun,
  world: World,
  now: Instant,
): { readonly receivedAt: Instant; readonly clocks: readonly Clock[] } {
  const from = receivedAt(world.calendars, channel, begun.submittedAt ?? now)
  const kind = onBehalfOf === null ? begun.kind : 'complaint'
  const category =
    onBehalfOf === null ? timingCategory(world.policy, kind, begun.category) : spOriginatedKey(world.policy)
  const intake = { channel, window, onBehalfOf, areaType: null, customerComplainedAt: null }
  const parties = { answerer: window, owedTo: 'customer' }
  const promises = promisesOf({ intake, kind, category, ...parties, round: 1, from }, world)
  const toCustomer = promises.filter((one) => one.kind === 'firstReply' || one.kind === 'resolve')
  return { receivedAt: from, clocks: startAll(toCustomer, world) }
}

import type { Clock } from '../clock/clock.ts'
import { isOpen } from '../clock/clock.ts'
import { settle, settleLate, stop } from '../clock/judge.ts'
import { reclassified, retime } from '../clock/retime.ts'
import type { Commitment } from '../clock/start.ts'
import { startClock } from '../clock/start.ts'
import type { CategoryKey, ClockKind, Kind, Policy } from '../policy/policy.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import type { World } from './deciding.ts'
import type { Intake } from './intake.ts'
import { clockOf, roundOf } from './reading.ts'

type Ground = {
  readonly intake: Pick<Intake, 'channel' | 'window' | 'areaType' | 'onBehalfOf' | 'customerComplainedAt'>
  readonly kind: Kind | null
  readonly category: CategoryKey | null
  readonly answerer: string
  readonly owedTo: string
  readonly round: number
  readonly from: Instant
}

/** The category a case is timed by: its own, or the provisional one until it is classified. */
export function timingCategory(policy: Policy, kind: Kind | null, category: CategoryKey | null): CategoryKey {
  return category ?? policy.provisionalCategory[kind ?? 'complaint']
}

/** The category that times what an SP issues. */
export function spOriginatedKey(policy: Policy): CategoryKey {
  const row = Object.entries(policy.categories).find(([, one]) => one.spOriginated)
  if (!row) throw new Error(`policy ${policy.version} has no category for what SPs issue`)
  return row[0]
}

/** What is promised from the start of a round: to the customer, by law, and by an SP's own window (R16–R24, X10). */
export function promisesOf(ground: Ground, world: World): readonly Commitment[] {
  const key = timingCategory(world.policy, ground.kind, ground.category)
  const row = world.policy.categories[key]
  if (!row) throw new Error(`policy ${world.policy.version} has no category ${key}`)
  const base = {
    number: ground.round,
    round: ground.round,
    owedBy: ground.answerer,
    owedTo: ground.owedTo,
    category: key,
    from: ground.from,
  }
  const counted = { ...base, calendar: customerCalendar(ground.intake, world) }
  const customer: readonly Commitment[] = [
    { ...counted, kind: 'firstReply', limit: { minutes: row.firstReplyMinutes } },
    { ...counted, kind: 'resolve', limit: { minutes: row.resolveMinutes } },
  ]
  if (ground.round > 1 || (ground.kind ?? 'complaint') !== 'complaint') return customer
  return [...customer, ...legalPromises({ ...base, calendar: null }, ground, world, row.networkFault)]
}

function legalPromises(
  base: Omit<Commitment, 'kind' | 'limit'>,
  { intake }: Ground,
  { policy }: World,
  networkFault: boolean,
): readonly Commitment[] {
  const hours = policy.statutoryRepairHours[intake.areaType ?? 'urban']
  const general = policy.categories[policy.provisionalCategory.complaint]
  const legal: Commitment[] = [
    { ...base, kind: 'statutoryReply', limit: { days: policy.statutoryReplyDays } },
  ]
  if (networkFault) legal.push({ ...base, kind: 'statutoryRepair', limit: { minutes: hours * 60 } })
  if (intake.onBehalfOf === 'customer' && intake.customerComplainedAt && general) {
    const from = intake.customerComplainedAt
    const limit = { minutes: general.firstReplyMinutes }
    legal.push({ ...base, kind: 'spWindowReply', owedBy: intake.window, owedTo: 'customer', from, limit })
  }
  return legal
}

function customerCalendar(intake: Pick<Intake, 'channel'>, { policy, calendars }: World): string | null {
  if (policy.clockMode === 'elapsed') return null
  return policy.businessCalendar ?? calendars.channelCalendar[intake.channel] ?? null
}

/** The clocks of the promises, started. */
export function startAll(promises: readonly Commitment[], world: World): readonly Clock[] {
  return promises.map((one) => startClock(one, world))
}

/** The clocks after the case got another category: timed anew from receipt, judged ones untouched (X8). */
export function retimeAll(
  c: Case,
  kind: Kind,
  category: CategoryKey,
  world: World,
  now: Instant,
): readonly Clock[] {
  const round = roundOf(c)
  // The parent of a mass fault and an appeal were opened without promises to a customer.
  if (clockOf(c, 'firstReply', round.no) === undefined) return []
  const { intake, answerer, owedTo } = c
  const ground = { intake, kind, category, answerer, owedTo, round: round.no, from: round.startedAt }
  const wanted = promisesOf(ground, world)
  const timed = wanted.map((one) => {
    const running = c.clocks.find((clock) => clock.key === `${one.kind}/${one.number}`)
    return running ? retime(running, one, world, now) : startClock(one, world)
  })
  const dropped = c.clocks
    .filter((clock) => isOpen(clock) && legalKinds.includes(clock.kind))
    .filter((clock) => !wanted.some((one) => one.kind === clock.kind))
    .map((clock) => stop(clock, now, reclassified))
  return [...timed, ...(round.no === 1 ? dropped : [])]
}

const legalKinds: readonly ClockKind[] = ['statutoryReply', 'statutoryRepair']

/** The open clocks of these kinds, settled now. */
export function settleAll(
  c: Case,
  kinds: readonly ClockKind[],
  now: Instant,
  world: World,
): readonly Clock[] {
  return c.clocks
    .filter((one) => kinds.includes(one.kind) && isOpen(one))
    .map((one) => settle(one, now, world.policy))
}

/** Every open clock of these kinds, settled by when it was said, and that is written down only now. */
export function settleSaid(
  c: Case,
  kinds: readonly ClockKind[],
  saidAt: Instant,
  world: World,
): readonly Clock[] {
  return c.clocks
    .filter((one) => kinds.includes(one.kind) && isOpen(one))
    .map((one) => settleLate(one, saidAt, world.policy))
}

/** Every open clock, or those of these kinds, stopped because its promise fell away. */
export function stopAll(c: Case, now: Instant, why: string, kinds?: readonly ClockKind[]): readonly Clock[] {
  return c.clocks
    .filter((one) => isOpen(one) && (kinds?.includes(one.kind) ?? true))
    .map((one) => stop(one, now, why))
}

/** The open clocks of a case that closes: its own closing is done, whatever else is open falls away. */
export function closeAll(
  clocks: readonly Clock[],
  now: Instant,
  { policy }: { readonly policy: Pick<Policy, 'boundary'> },
): readonly Clock[] {
  return clocks
    .filter(isOpen)
    .map((one) => (one.kind === 'autoClose' ? settle(one, now, policy) : stop(one, now, 'closed')))
}

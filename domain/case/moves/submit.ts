import type { Actor } from '../../access/roles.ts'
import { receivedAt } from '../../calendar/opening.ts'
import type { Clock } from '../../clock/clock.ts'
import { settle } from '../../clock/judge.ts'
import { spBehind } from '../../organisation/network.ts'
import type { Organisation } from '../../organisation/organisation.ts'
import { tierOfKind } from '../../organisation/organisation.ts'
import { deskForSp } from '../../organisation/passing.ts'
import type { Channel } from '../../organisation/window-kinds.ts'
import type { Outcome } from '../../outcome.ts'
import { no, yes } from '../../outcome.ts'
import type { IntakeField, Kind, Policy } from '../../policy/policy.ts'
import type { Instant } from '../../time.ts'
import type { World } from '../deciding.ts'
import type { CaseEvent, EventOf } from '../events.ts'
import type { Customer, Intake } from '../intake.ts'
import { enteredLate } from '../late-entry.ts'
import { promisesOf, spOriginatedKey, startAll, timingCategory } from '../promises.ts'
import { firstPriority } from '../ranking.ts'
import type { Refusal } from '../refusal.ts'
import { missing, refusal } from '../refusal.ts'

/** What the person at the window fills in; times not given are now. */
export type SubmitWish = Omit<Partial<Intake>, 'customer' | 'receivedAt' | 'channel' | 'window'> & {
  readonly channel: Channel
  readonly window: string
  readonly customer: Customer
}

/** The name and address a new case gets from the application. */
export type Identity = { readonly id: string; readonly shardKey: number; readonly number: string }

/** Takes a contact in: a case is registered and its promises start to run, or the form comes back (R3, R25, X3, X21). */
export function submit(
  wish: SubmitWish,
  by: Actor,
  world: World,
  now: Instant,
  identity: Identity,
): Outcome<readonly CaseEvent[], Refusal> {
  const window = world.network.find(wish.window)
  if (!window) return no(refusal('unknownOrganisation', wish.window))
  const wrong = refusedAtWindow(wish, by, world, window, now)
  if (wrong) return no(wrong)
  const intake = intakeOf(wish, world, now)
  const desk = deskOf(wish, world, window)
  if (!desk) return no(refusal('spMustBeNamed'))
  const spSpeaks = wish.onBehalfOf !== undefined && wish.onBehalfOf !== null
  const kind = spSpeaks ? 'complaint' : intake.kind
  const category = spSpeaks ? spOriginatedKey(world.policy) : timingCategory(world.policy, kind, null)
  const sp = intake.sp ?? (spSpeaks ? (spBehind(world.network, window.id)?.id ?? null) : null)
  const owedTo = spSpeaks ? (spBehind(world.network, window.id)?.id ?? 'customer') : 'customer'
  const ground = { intake, kind, category, answerer: desk.id, owedTo, round: 1, from: intake.receivedAt }
  const stack = (desk.id === window.id ? [window] : [window, desk]).map((one) => ({
    organisation: one.id,
    tier: tierOfKind[one.kind],
  }))
  const { id, shardKey, number } = identity
  const submitted: EventOf<'submitted'> = {
    type: 'submitted',
    id,
    shardKey,
    number,
    intake: { ...intake, kind, sp },
    category,
    priority: firstPriority(world.policy, category),
    policyVersion: world.policy.version,
    answerer: desk.id,
    owedTo,
    stack,
    clocks: judgedByForm(startAll(promisesOf(ground, world), world), intake, world),
  }
  return yes([{ ...submitted, ...enteredLate(intake.submittedAt, now) }])
}

/** An SP's own first answer to its customer, known from the form, is judged by the time it was given (A21). */
function judgedByForm(clocks: readonly Clock[], intake: Intake, { policy }: World): readonly Clock[] {
  const told = intake.spRepliedCustomerAt
  return told === null
    ? clocks
    : clocks.map((one) => (one.kind === 'spWindowReply' ? settle(one, told, policy) : one))
}

/** The fields of X21 that this contact leaves empty, in the order of the form. */
export function missingFields(wish: SubmitWish, policy: Policy): readonly IntakeField[] {
  // Until somebody says otherwise a contact is taken for a complaint, which asks for most.
  const kind: Kind = wish.kind ?? 'complaint'
  const asked = policy.requiredFields.filter(
    (row) =>
      (row.channels === 'any' || row.channels.includes(wish.channel)) &&
      (row.kind === 'any' || row.kind === kind),
  )
  const given: Record<IntakeField, string | null | undefined> = {
    account: wish.customer.account,
    consumedAt: wish.consumedAt,
    serviceContent: wish.serviceContent,
    description: wish.description,
    contact: wish.customer.contact,
  }
  const fields = [...new Set(asked.flatMap((row) => row.fields))]
  return fields.filter((field) => !given[field]?.trim())
}

function refusedAtWindow(
  wish: SubmitWish,
  by: Actor,
  world: World,
  window: Organisation,
  now: Instant,
): Refusal | null {
  const own = by.organisation === window.id || spBehind(world.network, window.id)?.id === by.organisation
  if (!own) return refusal('notYourWindow', window.id)
  if (window.status !== 'active') return refusal('organisationNotInService', window.id)
  const direct = window.kind === 'serviceProvider' && wish.channel === 'spPortal'
  if (!direct && !window.window?.channels.includes(wish.channel))
    return refusal('channelNotOfWindow', wish.channel)
  if (direct && !wish.onBehalfOf) return missing(['onBehalfOf'])
  const empty: readonly string[] = [...missingFields(wish, world.policy), ...missingPlace(wish, window)]
  if (empty.length > 0) return missing(empty)
  if (wish.sp && world.network.find(wish.sp)?.kind !== 'serviceProvider') return refusal('notAnSp', wish.sp)
  const times = [
    wish.submittedAt,
    wish.consumedAt,
    wish.disputedAt,
    wish.customerComplainedAt,
    wish.spRepliedCustomerAt,
  ]
  return times.some((at) => at && at > now) ? refusal('notInFuture') : null
}

/** A national window passes a case on by the account's city (A12); a province alone would leave it nowhere to go. */
function missingPlace({ customer }: SubmitWish, window: Organisation): readonly string[] {
  const national = window.kind === 'serviceWindow' && window.provinceCode === null
  return national && customer.province !== null && customer.city === null ? ['city'] : []
}

/** The desk that must accept: the window itself, or for what an SP issues the tier that deals with it (A9). */
function deskOf(wish: SubmitWish, world: World, window: Organisation): Organisation | undefined {
  if (!wish.onBehalfOf) return window
  const sp = spBehind(world.network, window.id)
  return sp ? deskForSp(world.network, sp) : undefined
}

function intakeOf(wish: SubmitWish, world: World, now: Instant): Intake {
  const submittedAt = wish.submittedAt ?? now
  return {
    channel: wish.channel,
    window: wish.window,
    customer: wish.customer,
    kind: wish.kind ?? null,
    sp: wish.sp ?? null,
    onBehalfOf: wish.onBehalfOf ?? null,
    submittedAt,
    receivedAt: receivedAt(world.calendars, wish.channel, submittedAt) ?? submittedAt,
    description: wish.description ?? '',
    consumedAt: wish.consumedAt ?? null,
    serviceContent: wish.serviceContent ?? null,
    amount: wish.amount ?? null,
    areaType: wish.areaType ?? null,
    disputedAt: wish.disputedAt ?? null,
    customerComplainedAt: wish.customerComplainedAt ?? null,
    spRepliedCustomerAt: wish.spRepliedCustomerAt ?? null,
  }
}

import type { CaseView } from '#contract/case/view.ts'
import { maskContact, maskName, maskText } from '#domain/access/mask.ts'
import type { Actor } from '#domain/access/roles.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { monthsAfter } from '#domain/calendar/day-counts.ts'
import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import type { Intake } from '#domain/case/intake.ts'
import { choices, may } from '#domain/case/may.ts'
import {
  cameDown,
  climbed,
  clockOf,
  holderOf,
  participantsOf,
  priorityOf,
  refundTotal,
} from '#domain/case/reading.ts'
import { titleOf } from '#domain/case/title.ts'
import { type Clock, isOpen, isPaused, warnAt } from '#domain/clock/clock.ts'
import { explain } from '#domain/clock/explain.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { leastForSp } from './least-for-sp.ts'
import { namesOf } from './names.ts'
import { presentNo } from './present-no.ts'

/** The case as this person sees it: what it is, its clocks and route, and what they may do with it now. */
export function presentCase(
  c: Case,
  by: Actor,
  world: World,
  now: Instant,
  handler: CaseView['handler'] = null,
): CaseView {
  const whole = { ...wholeView(c, by, world, now), handler }
  return isSpSide(by.organisation, world.network) ? leastForSp(whole, by.organisation, world.network) : whole
}

function wholeView(c: Case, by: Actor, world: World, now: Instant): Omit<CaseView, 'handler'> {
  const chosen = choices({ c, by, world, now })
  const told = [
    ...chosen.forward,
    ...chosen.dispatchToSp,
    ...chosen.coordinate,
    ...chosen.supervise,
    ...chosen.message,
  ]
  const sp = c.sp === null ? [] : [c.sp]
  const refunds = c.refunds.map((one) => ({ ...one }))
  const late = clockOf(c, 'resolve', c.rounds.length)
  return {
    ...plainFacts(c),
    title: isSpSide(by.organisation, world.network) ? maskText(titleOf(c)) : titleOf(c),
    intake: presentIntake(c.intake, isSpSide(by.organisation, world.network)),
    clocks: c.clocks.filter((clock) => clock.kind !== 'autoClose').map((clock) => presentClock(clock, world)),
    legs: c.legs.map(({ handler: _, ...leg }) => leg),
    rounds: c.rounds.map((round) => ({
      ...round,
      route: [...climbed(round)],
      feedbackRoute: [...cameDown(round)],
      path: round.path.map((step) => ({ ...step })),
    })),
    sideTasks: c.sideTasks.map((task) => ({ ...task })),
    refunds,
    refundTotal: refundTotal(c),
    customerResolveReferenceAt: customerReference(c, world),
    feeAppealAdmissibleUntil: appealUntil(c, world),
    glassUntil: null,
    overdueReasonExpected: late !== undefined && isOpen(late) && now > late.dueAt,
    names: namesOf(world.network, [...participantsOf(c), ...c.route, ...told, ...sp, ...spsOf(c)]),
    may: presentMay(c, by, world, now),
    choices: {
      ...chosen,
      forward: [...chosen.forward],
      dispatchToSp: [...chosen.dispatchToSp],
      coordinate: [...chosen.coordinate],
      supervise: [...chosen.supervise],
      message: [...chosen.message],
      messageToSp: chosen.message.filter((id) => isSpSide(id, world.network)),
      queryModes: [...chosen.queryModes],
    },
  }
}

function plainFacts(c: Case) {
  return {
    number: c.number,
    version: c.version,
    status: c.status,
    kind: c.kind,
    category: c.category,
    classified: c.classifiedAt !== null,
    sp: c.sp,
    round: c.rounds.length,
    policyVersion: c.policyVersion,
    mainWindow: c.mainWindow,
    answerer: c.answerer,
    owedTo: c.owedTo,
    holder: holderOf(c),
    priority: priorityOf(c),
    isTitled: c.title !== undefined,
    stack: [...c.route],
    openedAt: c.openedAt,
    enteredAt: c.enteredAt ?? null,
    closedAt: c.closedAt,
    forgottenAt: c.forgottenAt ?? null,
    spAnswers: c.spAnswers.map((one) => ({ ...one })),
    holds: c.holds.map((one) => ({ ...one })),
    links: c.links.map((one) => ({ ...one })),
    parent: c.parent,
    children: [...c.children],
    unreachable: c.unreachable,
    remindCount: c.remindCount,
    returnCount: c.returnCount,
    supervisionCount: c.supervisionCount,
  }
}

/**
 * An SP gets what it needs to handle the matter (X23, PIPL 6): the account, by which it finds the purchase, but no name
 * and no way to reach the customer, wherever that was written.
 */
function presentIntake(intake: Intake, masked: boolean): CaseView['intake'] {
  const { customer, customerComplainedAt: _c, spRepliedCustomerAt: _s, kind: _k, sp: _sp, ...rest } = intake
  if (!masked) return { ...rest, customer: { ...customer, masked: false } }
  const contact = customer.contact === null ? null : maskContact(customer.contact)
  const name = customer.name === null ? null : maskName(customer.name)
  const description = maskText(intake.description)
  return { ...rest, description, customer: { ...customer, name, contact, masked: true } }
}

function presentClock(clock: Clock, world: World): CaseView['clocks'][number] {
  const state = clock.stopped
    ? 'stopped'
    : !isOpen(clock)
      ? 'settled'
      : isPaused(clock)
        ? 'paused'
        : 'running'
  const row = clock.category === null ? undefined : world.policy.categories[clock.category]
  const promised = ['firstReply', 'resolve', 'spReply'].includes(clock.kind)
  const { key, kind, round, owedBy, owedTo, category, calendar, policyVersion, startedAt, dueAt } = clock
  return {
    ...{ key, kind, round, owedBy, owedTo, category, calendar, policyVersion, startedAt, dueAt, state },
    originallyDueAt: clock.originallyDueAt,
    warnAt: warnAt(clock),
    verdict: clock.verdict,
    settledAt: clock.settledAt,
    overrunSeconds: clock.overrunSeconds,
    pauses: clock.pauses.map((one) => ({ ...one })),
    explanation: presentExplanation(clock, world),
    seedMandated: promised && (row?.seedMandated ?? false),
  }
}

function presentExplanation(clock: Clock, world: World) {
  const { segments, ...rest } = explain(clock, world)
  return { ...rest, segments: segments.map((one) => ({ ...one })) }
}

function presentMay(c: Case, by: Actor, world: World, now: Instant): CaseView['may'] {
  const answers = Object.entries(may({ c, by, world, now })).map(([move, answer]) => {
    if (answer.ok) return [move, { ok: true }] as const
    return [move, { ok: false, no: presentNo(answer.no) }] as const
  })
  return Object.fromEntries(answers)
}

/** From when the customer complained to the SP: shown beside the clocks, judged for nobody (A8, C19). */
function customerReference(c: Case, { policy }: World): Instant | null {
  const from = c.intake.customerComplainedAt
  const row = policy.categories[policy.provisionalCategory.complaint]
  return from && row && c.intake.onBehalfOf === 'customer' ? plusMinutes(from, row.resolveMinutes) : null
}

function appealUntil(c: Case, { policy, calendars }: World): string | null {
  const row = c.category === null ? undefined : policy.categories[c.category]
  if (!row?.feeDispute || c.intake.disputedAt === null) return null
  return monthsAfter(calendars.zone, c.intake.disputedAt, policy.feeAppealMonths)
}

function spsOf(c: Case): readonly string[] {
  return [
    ...c.spAnswers.map((one) => one.sp),
    ...c.refunds.flatMap((one) => (one.sp === null ? [] : [one.sp])),
  ]
}

import { type Actor, leading } from '../../access/roles.ts'
import type { OrganisationId } from '../../organisation/organisation.ts'
import { no, type Outcome, yes } from '../../outcome.ts'
import type { Instant } from '../../time.ts'
import type { Written } from './written.ts'

/** Where a report is on its way from the window to whoever receives it (A20). */
export type ReportState = 'draft' | 'signed' | 'submitted' | 'accepted' | 'returned'

/** Once there and back: handed in by somebody, and what the receiver decided; null while it has not. */
export type Round = {
  readonly submittedAt: Instant
  readonly submittedBy: string
  readonly to: OrganisationId
  readonly decided: {
    readonly outcome: 'accepted' | 'returned'
    readonly at: Instant
    readonly by: string
    readonly reason: string | null
  } | null
}

/** What becomes of a report. Where it is follows from its signature and its rounds. */
export type ReportLife = {
  readonly organisation: OrganisationId
  readonly written: Written
  readonly signed: { readonly by: string; readonly at: Instant } | null
  readonly rounds: readonly Round[]
}

export type ReportStep = 'write' | 'sign' | 'submit' | 'accept' | 'return'

export type ReportRefusal =
  | 'notAllowed'
  | 'notYourRole'
  | 'alreadySubmitted'
  | 'reportNotNow'
  | 'validationFailed'

/** Who does it when, and who receives the report of this window. */
export type ReportSituation = {
  readonly life: ReportLife
  readonly actor: Actor
  readonly receiver: OrganisationId | null
  readonly now: Instant
}

/** What is said with a step. */
export type ReportWish = { readonly written?: Written; readonly reason?: string | null }

const steps = ['write', 'sign', 'submit', 'accept', 'return'] as const satisfies readonly ReportStep[]
const ofReceiver: readonly ReportStep[] = ['accept', 'return']

/** Where a report is. */
export function stateOf({ signed, rounds }: ReportLife): ReportState {
  const last = rounds.at(-1)
  if (last && last.decided === null) return 'submitted'
  if (last?.decided?.outcome === 'accepted') return 'accepted'
  if (signed) return 'signed'
  return last ? 'returned' : 'draft'
}

/** Whether nothing of it changes any more, unless it is returned. */
export function isFrozen(life: ReportLife): boolean {
  return ['submitted', 'accepted'].includes(stateOf(life))
}

/** Late when it came, or has still not come, after it was due; being returned makes nothing late that came in time. */
export function isLate({ rounds }: Pick<ReportLife, 'rounds'>, dueAt: Instant, now: Instant): boolean {
  return (rounds[0]?.submittedAt ?? now) > dueAt
}

/** The report after a step, or why it is not taken. */
export function stepReport(
  step: ReportStep,
  { written, reason = null }: ReportWish,
  situation: ReportSituation,
): Outcome<ReportLife, ReportRefusal> {
  const barred = barsStep(step, situation)
  if (barred) return no(barred)
  const { life } = situation
  if (step === 'return' && !reason?.trim()) return no('validationFailed')
  // What is written after the signature was not signed.
  if (step === 'write') return yes({ ...life, written: written ?? life.written, signed: null })
  if (step === 'sign') return yes({ ...life, signed: signatureOf(situation) })
  return step === 'submit' ? submitted(situation) : yes(decided(step, reason, situation))
}

/** What somebody may do with a report as it is. */
export function reportStepsFor(situation: ReportSituation): readonly ReportStep[] {
  return steps.filter((step) => barsStep(step, situation) === null)
}

/** The report drawn up anew: nobody has signed these figures. */
export function redrawn(life: ReportLife): ReportLife {
  return { ...life, signed: null }
}

function barsStep(step: ReportStep, { life, actor, receiver }: ReportSituation): ReportRefusal | null {
  const decides = ofReceiver.includes(step)
  if (actor.organisation !== (decides ? receiverNow(life, receiver) : life.organisation)) return 'notAllowed'
  if (!leading.some((role) => actor.roles.includes(role))) return 'notYourRole'
  const state = stateOf(life)
  if (decides) return state === 'submitted' ? null : 'reportNotNow'
  if (isFrozen(life)) return 'alreadySubmitted'
  return step === 'sign' && state === 'signed' ? 'reportNotNow' : null
}

/** Whoever it was handed to decides, also when windows report to somebody else meanwhile. */
function receiverNow({ rounds }: ReportLife, receiver: OrganisationId | null): OrganisationId | null {
  return rounds.at(-1)?.to ?? receiver
}

function signatureOf({ actor, now }: ReportSituation) {
  return { by: actor.person, at: now }
}

/** Whoever submits what is not signed signs it so: both are for the head of the window to do. */
function submitted(situation: ReportSituation): Outcome<ReportLife, ReportRefusal> {
  const { life, actor, receiver: to, now } = situation
  if (to === null) return no('reportNotNow')
  const round: Round = { submittedAt: now, submittedBy: actor.person, to, decided: null }
  return yes({ ...life, signed: life.signed ?? signatureOf(situation), rounds: [...life.rounds, round] })
}

function decided(
  step: 'accept' | 'return',
  reason: string | null,
  { life, actor, now }: ReportSituation,
): ReportLife {
  const outcome = step === 'accept' ? 'accepted' : 'returned'
  const rounds = life.rounds.with(-1, {
    ...(life.rounds.at(-1) as Round),
    decided: { outcome, at: now, by: actor.person, reason: outcome === 'returned' ? reason : null },
  })
  return { ...life, rounds, signed: outcome === 'returned' ? null : life.signed }
}

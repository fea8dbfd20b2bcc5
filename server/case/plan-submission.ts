import type { submitCase } from '#contract/case/submit.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { decideMove, type MoveRule } from '#domain/case/deciding.ts'
import { type Identity, type SubmitWish, submit } from '#domain/case/moves/submit.ts'
import { moves } from '#domain/case/moves.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import type { Call } from '../shell.ts'
import type { Change } from './change.ts'
import { begun, continued } from './continue-case.ts'
import type { CaseShell } from './perform-move.ts'
import { type Asked, byOf, situationOf } from './plan-move.ts'
import { sealedIntake } from './sealed-intake.ts'

type Body = BodyOf<typeof submitCase>

/** The case as it is begun, and gone on with as far as the window wishes. */
export function planSubmission(
  body: Body,
  identity: Identity,
  asked: Asked,
  { now }: Call,
  shell: CaseShell,
): Outcome<Change, Refused> {
  const { classification, answer, ...form } = body
  const policy = shell.reference.policyInForce()
  const world = asked.worldOf({ policyVersion: policy.version })
  const submitted = submit(wishOf(form), asked.by, world, now, identity)
  if (!submitted.ok) return submitted
  const events = submitted.value.map((event) =>
    'intake' in event ? { ...event, intake: sealedIntake(event.intake, shell.customers) } : event,
  )
  const opened = begun(events, byOf(asked), now)
  if (answer && !classification) return no({ code: 'validationFailed', fields: ['category'] })
  if (!classification) return yes(opened)
  return inTurn(opened, asked, now, [
    ['accept', {}],
    ['classify', { ...classification, sp: classification.sp ?? null }],
    ...(answer
      ? ([
          ['deliver', told(answer)],
          ['close', rated(answer)],
        ] as const)
      : []),
  ])
}

type Step = readonly [
  move: 'accept' | 'classify' | 'deliver' | 'close',
  wish: Readonly<Record<string, unknown>>,
]

/** One move after the other, all of them or the first no. */
function inTurn(
  opened: Change,
  asked: Asked,
  now: Call['now'],
  steps: readonly Step[],
): Outcome<Change, Refused> {
  let change = opened
  for (const [move, wish] of steps) {
    // The contract has given the wish the shape that the move of the same name takes.
    const rule = moves[move] as unknown as MoveRule<Readonly<Record<string, unknown>>>
    const decided = decideMove(move, rule, situationOf(change, asked), wish)
    if (!decided.ok) return decided
    change = continued(change, decided.value, byOf(asked), now)
  }
  return yes(change)
}

type DirectAnswer = NonNullable<Body['answer']>

function told({ satisfaction: _satisfaction, ...wish }: DirectAnswer) {
  return wish
}

function rated({ satisfaction }: DirectAnswer) {
  return satisfaction === undefined ? {} : { satisfaction }
}

/** The form as the domain takes it: what is left empty is null. */
function wishOf(form: Omit<Body, 'classification' | 'answer'>): SubmitWish {
  const { name = null, account = null, contact = null, province = null, city = null } = form.customer
  const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null && value !== ''))
  const empty = (text: string | null) => (text?.trim() ? text.trim() : null)
  const customer = {
    name: empty(name),
    account: empty(account),
    contact: empty(contact),
    province: empty(province),
    city: empty(city),
  }
  return { ...(given as unknown as SubmitWish), customer }
}

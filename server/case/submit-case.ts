import { randomUUIDv7 } from 'node:crypto'
import { intakeForm, type submitCase } from '#contract/case/submit.ts'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import { working } from '#domain/access/roles.ts'
import { isOpen } from '#domain/calendar/opening.ts'
import { holderOf } from '#domain/case/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { withContactToken } from '../customer/contact-token.ts'
import { withRetry } from '../database/transient.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call } from '../shell.ts'
import { askedFor } from './asked-for.ts'
import { canonicalTimes } from './canonical-times.ts'
import type { Change } from './change.ts'
import { loadAnswer } from './load.ts'
import { askedOf, type CaseShell } from './perform-move.ts'
import { planSubmission } from './plan-submission.ts'
import { record } from './record.ts'

type Body = BodyOf<typeof submitCase>
type Answer = AnswerOf<typeof submitCase>

/** Registers a case; when the window wishes, accepts, classifies, answers and closes it in the same write (R25). */
export async function submitCaseUse(
  call: Call<undefined, undefined, Body>,
  shell: CaseShell,
): Promise<Outcome<Answer, Refused>> {
  const body = canonicalTimes(intakeForm, call.body)
  if (!body.ok) return body
  const what = askedFor('submit', body.value)
  const window = shell.reference.network().find(call.body.window)
  if (!window) return no(refused('unknownOrganisation', call.body.window))
  // The province that takes the case, bucket 0; immutable from here on.
  const shardKey = (window.provinceCode ?? 0) * 100
  const db = through(shell.pool, actorOf(call))
  // A request id that somebody else used is found too, and refused.
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  // Hardly any request is one that was made before: writing finds that out by itself, and a no looks before it is said.
  const earlier = async () => {
    const first = await loadAnswer(system, shardKey, call.requestId)
    return first && again(first, what, call)
  }
  return withRetry(async () => {
    const planned = await plan(body.value as unknown as Body, shardKey, call, shell)
    if (!planned.ok) return (await earlier()) ?? planned
    const asked = askedOf(call, shell)
    const answer = answerOf(planned.value, shell)
    const command = { requestId: call.requestId, person: asked.by.person, what, answer }
    const change = withContactToken(planned.value, shell.customers)
    const outcome = await record(db, [change], asked.worldOf(planned.value.after), call.now, command)
    if (outcome === 'recorded') return yes(answer)
    return (await earlier()) ?? no(refused('otherRequest'))
  })
}

async function plan(
  body: Body,
  shardKey: number,
  call: Call,
  shell: CaseShell,
): Promise<Outcome<Change, Refused>> {
  const asked = askedOf(call, shell)
  if (!working.some((role) => asked.by.roles.includes(role))) return no(refused('notYourRole'))
  // Numbers are leased only for what may be done to its end: a refused one must not use them up.
  const planned = planSubmission(body, { id: randomUUIDv7(), shardKey, number: '' }, asked, call, shell)
  if (!planned.ok) return planned
  return yes(numbered(planned.value, await shell.giveNumber(shardKey, call.now)))
}

/** The change under the number that the case gets: nothing else in it depends on that. */
function numbered(change: Change, number: string): Change {
  const events = change.events.map((event) => (event.type === 'submitted' ? { ...event, number } : event))
  return { ...change, after: { ...change.after, number }, events }
}

function answerOf({ after }: Change, shell: CaseShell): Answer {
  const { number, version, status, rounds, intake } = after
  const calendars = shell.reference.calendars()
  const closed = !isOpen(calendars, calendars.channelCalendar[intake.channel] ?? 'always', intake.submittedAt)
  return {
    number,
    version,
    status,
    round: rounds.length,
    holder: holderOf(after),
    others: [],
    receivedAt: intake.receivedAt,
    hint: closed ? 'hotlineAroundTheClock' : null,
  }
}

function again(
  earlier: { person: string; what: string; answer: unknown },
  what: string,
  call: Call,
): Outcome<Answer, Refused> {
  if (earlier.person !== call.who?.person || earlier.what !== what) return no(refused('otherRequest'))
  return yes(earlier.answer as Answer)
}

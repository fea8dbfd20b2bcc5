import { randomUUIDv7 } from 'node:crypto'
import type { MoveAnswer } from '#contract/case/moves.ts'
import { isOpen, nextOpening } from '#domain/calendar/opening.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Instant, later, plusMinutes } from '#domain/time.ts'
import { type CaseShell, performMove } from '../case/perform-move.ts'
import { submitCaseUse } from '../case/submit-case.ts'
import type { Refused } from '../refused.ts'
import type { Call } from '../shell.ts'
import { callOfSp } from '../sp/answer-by-mail.ts'
import type { Cast } from './cast.ts'
import { must } from './places.ts'
import { ringUpTo } from './ring-up-to.ts'
import type { Act, Story, Wish } from './story.ts'

/** Where stories are played: everything but the time, which each story has for itself. */
export type Theatre = {
  readonly shell: Omit<CaseShell, 'now'>
  readonly cast: Cast
  /** The present: what lies behind it does not happen. */
  readonly now: Instant
}

/**
 * Plays a story through the very use cases that serve requests, each act at its own past instant; what falls due in
 * between rings at the instant at which it is due. Ends at the present.
 */
export async function playStory(story: Story, theatre: Theatre): Promise<void> {
  const { now, cast } = theatre
  const begins = openStart(story, theatre)
  const numbers = new Map<string, string>()
  const numberOf = (name: string) => must(numbers.get(name), `the case ${name} of a story`)
  let at = begins
  const shell: CaseShell = { ...theatre.shell, now: () => at }
  for (const [index, act] of story.acts.entries()) {
    // Nobody works to the minute: the seconds differ from act to act.
    const planned = plusMinutes(begins, act.minute + ((index * 37) % 60) / 60)
    const due = whenOpen(act, later(planned, index === 0 ? begins : plusMinutes(at, 0.05)), theatre)
    if (due > now) break
    await ringUpTo([...numbers.values()], at, due, shell)
    at = due
    const who = act.byMail ? callOfSp(act.by, '', at).who : cast.playing(act.by, act.role)
    const from = { address: '', agent: '', device: null }
    const base = { query: undefined, who, now: at, from, requestId: randomUUIDv7() }
    const body = wishAt(act.wish, at, numberOf)
    const done = await perform(act, numbers.get(act.of), { ...base, params: undefined, body }, shell)
    const answer = checked(act, done)
    if (act.move === 'submit') numbers.set(act.of, must(answer?.number, 'a number'))
    if (act.opens) numbers.set(act.opens, must(answer?.others[0], 'the case that was opened'))
  }
  await ringUpTo([...numbers.values()], at, now, shell)
}

function perform(
  act: Act,
  number: string | undefined,
  call: Call,
  shell: CaseShell,
): Promise<Outcome<MoveAnswer, Refused>> {
  if (act.move === 'submit') return submitCaseUse(call as Parameters<typeof submitCaseUse>[0], shell)
  const body = call.body as Readonly<Record<string, unknown>>
  return performMove(act.move, must(number, `the case ${act.of}`), body, call, shell)
}

/** The answer; a refusal that the story did not expect is a defect of the story. */
function checked(act: Act, done: Outcome<MoveAnswer, Refused>): MoveAnswer | null {
  if (done.ok && act.refused === undefined) return done.value
  if (!done.ok && done.no.code === act.refused) return null
  const came = done.ok ? 'was allowed' : `was refused: ${JSON.stringify(done.no)}`
  throw new Error(`${act.move} by ${act.by} at minute ${Math.round(act.minute)} ${came}`)
}

function wishAt(
  wish: Wish,
  at: Instant,
  numbers: (name: string) => string,
): Readonly<Record<string, unknown>> {
  return typeof wish === 'function' ? wish(at, numbers) : wish
}

/** Halls and account managers do nothing while they are closed. */
function whenOpen(act: Act, at: Instant, { shell }: Theatre): Instant {
  const calendar = calendarOf(act.by, shell)
  return calendar === null ? at : (nextOpening(shell.reference.calendars(), calendar, at) ?? at)
}

/** A story of a window that was closed then begins half an hour or more before it closed. */
function openStart({ start, acts }: Story, { shell }: Theatre): Instant {
  const calendar = calendarOf(acts[0]?.by ?? '', shell)
  if (calendar === null) return start
  for (let at = start; ; at = plusMinutes(at, -30)) {
    if (isOpen(shell.reference.calendars(), calendar, at)) return at
  }
}

function calendarOf(organisation: string, shell: Theatre['shell']): string | null {
  const channel = shell.reference.network().find(organisation)?.window?.channels[0]
  return channel === undefined ? null : (shell.reference.calendars().channelCalendar[channel] ?? null)
}

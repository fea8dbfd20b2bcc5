import type { AnswerOf } from '#contract/endpoint.ts'
import type { dismissSteps, showHome } from '#contract/home/home.ts'
import { working } from '#domain/access/roles.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { presentRows } from '../case/present-rows.ts'
import { readQueue } from '../case/read-queue.ts'
import { noticesFor, wishesOf } from '../notice/notice-store.ts'
import { lookingOf } from '../queue/narrowing.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { countTiles } from './count-tiles.ts'
import { type DeskMark, deskMark } from './desk-mark.ts'
import { dutiesOf } from './duties.ts'
import { firstSteps } from './first-steps.ts'

const MOST_URGENT = 5
const MOST_SINCE = 100
const SHOWN_SINCE = 8

/** What somebody finds on their desk: by their roles, for the organisation they act for. */
export async function showHomeUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showHome>, Refused>> {
  const mark = await deskMark(call, shell)
  const [tiles, urgent, beside] = await Promise.all([
    countTiles(call, shell),
    urgentCases(call, shell),
    besideCases(mark, call, shell),
  ])
  return yes({ tiles, urgent, ...beside, now: call.now })
}

/** Small questions, one after the other: a page that everybody begins at must not take every connection at once. */
async function besideCases(mark: DeskMark, call: Call, shell: Shell) {
  const since = await sinceLeft(mark, call, shell)
  const duties = await dutiesOf(call, shell)
  const steps = mark.stepsDismissedAt === null ? await firstSteps(call, shell) : null
  return { since, duties, steps }
}

async function urgentCases(call: Call, shell: Shell) {
  const { roles } = actorOf(call)
  if (!working.some((role) => roles.includes(role))) return null
  const narrowed = { filters: [], looking: lookingOf(call, shell) }
  const asked = { filters: { queue: 'mine', state: 'open' }, narrowed } as const
  const { cases, people } = await readQueue(asked, { after: null, limit: MOST_URGENT }, call, shell)
  const { rows, names } = presentRows(cases, call, shell, people)
  return { rows, names }
}

async function sinceLeft({ leftAt, readTo }: DeskMark, call: Call, shell: Shell) {
  if (leftAt === null) return { at: null, n: 0, notices: [] }
  const wishes = await wishesOf(call, shell)
  const notices = await noticesFor(call, shell, { readTo, wishes, since: leftAt, limit: MOST_SINCE })
  return { at: leftAt, n: notices.length, notices: notices.slice(0, SHOWN_SINCE) }
}

/** Puts the first steps aside, for good. */
export async function dismissStepsUse(
  call: Call,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof dismissSteps>, Refused>> {
  await deskMark(call, shell)
  const { person, organisation } = actorOf(call)
  await through(shell.pool, { person, organisation }).query({
    name: 'dismiss-first-steps',
    text: 'update desk_marks set steps_dismissed_at = $3 where person = $1 and organisation = $2',
    values: [person, organisation, call.now],
  })
  return yes({ ok: true })
}

import { randomUUIDv7 } from 'node:crypto'
import type { MoveAnswer } from '#contract/case/moves.ts'
import { type MoveName, wishes } from '#contract/case/wishes.ts'
import { isSpSide, sees } from '#domain/access/seeing.ts'
import { isBroadcast } from '#domain/case/broadcast.ts'
import type { Case } from '#domain/case/case.ts'
import type { AppealWish } from '#domain/case/moves/appeal.ts'
import type { Identity } from '#domain/case/moves/submit.ts'
import { holderOf } from '#domain/case/reading.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import { withContactToken } from '../customer/contact-token.ts'
import { withRetry } from '../database/transient.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { askedFor } from './asked-for.ts'
import { canonicalTimes } from './canonical-times.ts'
import type { Change } from './change.ts'
import { notBefore } from './continue-case.ts'
import { named, withSeats } from './handling.ts'
import { wholeCase } from './kept-cases.ts'
import { loadAnswer, loadCases } from './load.ts'
import { shardOf } from './number.ts'
import { planAppeal, planCreateParent, planJoinParent, planMerge } from './plan-joint-move.ts'
import { type Asked, type Plan, planMove } from './plan-move.ts'
import { record } from './record.ts'
import { keepRefusal } from './refused-moves.ts'
import { strangerMentioned } from './stranger-mentioned.ts'
import { wasWrittenTo } from './written-to.ts'

const TRIES = 6

type Wish = Readonly<Record<string, unknown>>
export type CaseShell = Shell & {
  readonly giveNumber: (shardKey: number, now: Call['now']) => Promise<string>
}

/**
 * Makes a move: load, decide, record, answer. A case that someone else changed meanwhile is loaded and decided again;
 * a repeated request gets its first answer; a refused move changes nothing but is on record.
 */
export async function performMove(
  move: MoveName,
  number: string,
  body: Wish,
  call: Call,
  shell: CaseShell,
): Promise<Outcome<MoveAnswer, Refused>> {
  const wish = canonicalTimes(wishes[move], body)
  if (!wish.ok) return wish
  for (let tries = 1; tries <= TRIES; tries++) {
    const done = await withRetry(() => attempt(move, number, wish.value, call, shell))
    if (done !== 'conflict') return done
  }
  return no(refused('conflict', number))
}

async function attempt(
  move: MoveName,
  number: string,
  wish: Wish,
  call: Call,
  shell: CaseShell,
): Promise<Outcome<MoveAnswer, Refused> | 'conflict'> {
  const shardKey = shardOf(number)
  if (shardKey === null) return no(refused('notFound', number))
  const what = askedFor(`${move} ${number}`, wish)
  const network = shell.reference.network()
  const own = through(shell.pool, actorOf(call))
  const system = through(shell.pool, eyesOfSystem(network))
  // A customer may press for an answer at any window of the operator, also one that cannot see the case (X7).
  const mayBeUnseen = move === 'remind' && !isSpSide(actorOf(call).organisation, network)
  // Hardly any request is one that was made before: writing finds that out by itself, and a no looks before it is said.
  const earlier = () =>
    loadAnswer(system, shardKey, call.requestId).then((first) => first && repeated(first, what, call))
  const loaded = await casesOf(mayBeUnseen ? system : own, number, numbersIn(move, wish), shell)
  await shell.reference.catchUp(loaded.map((one) => one.policyVersion))
  const isSeen = (one: Case) => sees(actorOf(call).organisation, one, network)
  const there = loaded.filter((one) => mayBeUnseen || isSeen(one)).map((one) => one.number)
  const missing = [number, ...numbersIn(move, wish)].find((one) => !there.includes(one))
  const c = loaded.find((one) => one.number === number)
  if (!c || missing !== undefined) return (await earlier()) ?? no(refused('notFound', missing ?? number))
  const seen = isSeen(c)
  const stopped = seen ? await stoppedBy(c, wish, call, own, shell) : null
  if (stopped) return (await earlier()) ?? no(stopped)
  // The move of a parent reaches its children wherever they were taken: the system carries it there (X12).
  const children = isBroadcast(c, move as never) ? await loadCases(system, c.children) : []
  const asked = { ...askedOf(call, shell), now: notBefore([...loaded, ...children], call.now) }
  const plan = await planOf(move, c, wish, loaded, children, asked, shell)
  const first = plan.ok ? null : await earlier()
  if (first) return first
  if (!plan.ok) {
    // A reason would tell whoever does not see the case that there is one, and how it stands.
    const told = seen ? await named(plan.no, shell) : refused('notFound', number)
    await keepRefusal(c, move, wish, plan.no, call, shell, told.code)
    return no(told)
  }
  const answer = answerOf(plan.value, seen)
  const command = { requestId: call.requestId, person: asked.by.person, what, answer }
  const eyes = mayBeUnseen || children.length > 0 ? system : own
  const changes = plan.value.map((one) => withContactToken(one, shell.customers))
  const outcome = await record(eyes, changes, asked.worldOf(c), asked.now, command)
  if (outcome === 'recorded') return yes(answer)
  if (outcome === 'conflict') return 'conflict'
  return (await earlier()) ?? no(refused('otherRequest'))
}

/** The case that is moved, and those that the wish names; nearly always there is none, and it was on a screen just now. */
async function casesOf(
  db: Db,
  number: string,
  others: readonly string[],
  { pool }: CaseShell,
): Promise<readonly Case[]> {
  if (others.length > 0) return loadCases(db, [number, ...others])
  const c = await wholeCase(number, db, pool)
  return c ? [c] : []
}

/** Why whoever sees the case does not get as far as the move: others have written since, or a stranger is named. */
async function stoppedBy(
  c: Case,
  wish: Wish,
  call: Call,
  own: Db,
  shell: CaseShell,
): Promise<Refused | null> {
  if (await wasWrittenTo(c, call, own, shell.reference.network())) return refused('conflict', c.number)
  const stranger = await strangerMentioned(wish, call, shell)
  return stranger === null ? null : refused('notToMention', stranger)
}

/** The one who asks, the one now, and each case's own world: the policy version it was judged by. */
export function askedOf(call: Call, shell: Shell): Asked {
  const [network, calendars] = [shell.reference.network(), shell.reference.calendars()]
  const worldOf = (c: Pick<Case, 'policyVersion'>) => ({
    network,
    calendars,
    policy: shell.reference.policyOf(c.policyVersion),
  })
  return { by: actorOf(call), now: call.now, worldOf }
}

async function planOf(
  move: MoveName,
  c: Case,
  wish: Wish,
  loaded: readonly Case[],
  children: readonly Case[],
  asked: Asked,
  shell: CaseShell,
): Promise<Plan> {
  const named = loaded.filter((one) => one.number !== c.number)
  const other = named[0] ?? c
  if (move === 'merge') return planMerge(c, other, asked)
  if (move === 'joinParent') return planJoinParent(c, other, asked)
  if (move === 'createParent') return planCreateParent(c, named, await identity(c, asked, shell), asked)
  if (move === 'appealReceived') {
    return planAppeal(c, wish as unknown as AppealWish, await identity(c, asked, shell), asked)
  }
  return planMove(move, c, await withSeats(move, wish, [c], asked, shell), children, asked)
}

async function identity(c: Case, asked: Asked, shell: CaseShell): Promise<Identity> {
  return { id: randomUUIDv7(), shardKey: c.shardKey, number: await shell.giveNumber(c.shardKey, asked.now) }
}

/** The other cases that a wish names. */
function numbersIn(move: MoveName, wish: Wish): readonly string[] {
  const named = [
    wish.into,
    wish.parent,
    ...(move === 'createParent' && Array.isArray(wish.children) ? wish.children : []),
  ]
  return named.filter((one): one is string => typeof one === 'string')
}

/** Who only passes a customer's pressing on learns that it has arrived, not where the case is. */
function answerOf(changes: readonly Change[], isSeen: boolean): MoveAnswer {
  const [own, ...others] = changes
  if (!own) throw new Error('a move without a change')
  const { number, version, status, rounds } = own.after
  const other = others.map((one) => one.after.number)
  const where = isSeen ? { holder: holderOf(own.after), others: other } : { holder: null, others: [] }
  return { number, version, status, round: rounds.length, ...where }
}

function repeated(
  earlier: { person: string; what: string; answer: unknown },
  what: string,
  call: Call,
): Outcome<MoveAnswer, Refused> {
  if (earlier.person !== call.who?.person || earlier.what !== what) return no(refused('otherRequest'))
  return yes(earlier.answer as MoveAnswer)
}

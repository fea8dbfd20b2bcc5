import type { countQueues, findDuplicates, listCases, QueueRow } from '#contract/case/queue.ts'
import type { AnswerOf, QueryOf } from '#contract/endpoint.ts'
import { maskText } from '#domain/access/mask.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import type { Case } from '#domain/case/case.ts'
import { clockOf, holderOf } from '#domain/case/reading.ts'
import { type Clock, isOpen } from '#domain/clock/clock.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { namesOf } from './names.ts'
import { type Conditions, cursorOf, queueConditions, readCursor } from './queue-conditions.ts'

type Query = QueryOf<typeof listCases>

/** A page of a queue, the soonest due first; fifty rows unless asked otherwise. */
export async function listCasesUse(
  call: Call<undefined, Query, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listCases>, Refused>> {
  const query = call.query ?? {}
  const where = queueConditions(query, actorOf(call))
  const after = query.after === undefined ? null : readCursor(query.after)
  if (query.after !== undefined && after === null) return no(refused('malformed', 'after'))
  if (after) where.add('(due_at, id) > ($::timestamptz, $::uuid)', after.due, after.id)
  const limit = Number(query.limit ?? 50)
  const { rows } = await through(shell.pool, actorOf(call)).query<{ state: Case; due: string; id: string }>(
    `select state, due_at::text as due, id from cases where ${where.sql()} order by due_at, id limit ${limit + 1}`,
    where.values,
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return yes({
    ...presentRows(
      page.map((row) => row.state),
      call,
      shell,
    ),
    next: last ? cursorOf(last) : null,
  })
}

/** Open cases of the same account, newest first; also those of other windows, so that a call can become a reminder (X7). */
export async function findDuplicatesUse(
  call: Call<undefined, QueryOf<typeof findDuplicates>, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof findDuplicates>, Refused>> {
  if (isSpSide(actorOf(call).organisation, shell.reference.network()))
    return yes(presentRows([], call, shell))
  const me = actorOf(call).organisation
  const system = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await system.query<{ state: Case; seen: boolean }>({
    name: 'duplicates',
    text: `select state, seen_by @> array[$2] as seen from cases
      where account = $1 and is_open and not is_parent order by received_at desc limit 20`,
    values: [call.query?.account, me],
  })
  const found = presentRows(
    rows.map((row) => row.state),
    call,
    shell,
  )
  return yes({ ...found, rows: found.rows.map((row, index) => (rows[index]?.seen ? row : knocked(row))) })
}

/** Of a case that is not one's own to see: that it is there and where it was taken, enough to press for it. */
function knocked(row: QueueRow): QueueRow {
  return { ...row, description: '', holder: null, holderTier: null, remindCount: 0, children: 0 }
}

/** How many cases each queue of the organisation holds; counting stops at ten thousand. */
export async function countQueuesUse(
  call: Call<undefined, undefined, undefined>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof countQueues>, Refused>> {
  const actor = actorOf(call)
  const db = through(shell.pool, actor)
  const count = async (query: Query, ...more: readonly [string, Instant][]) => {
    const where: Conditions = queueConditions({ state: 'open', ...query }, actor)
    for (const [sql, value] of more) where.add(sql, value)
    const sql = `select count(*)::int as n from (select from cases where ${where.sql()} limit 10000) counted`
    return (await db.query<{ n: number }>(sql, where.values)).rows[0]?.n ?? 0
  }
  const hour = plusMinutes(instant(call.now), 60)
  const [mine, followed, tasks, below, breached, dueWithinHour] = await Promise.all([
    count({ queue: 'mine' }),
    count({ queue: 'followed' }),
    count({ queue: 'tasks' }),
    count({ queue: 'below' }),
    count({ queue: 'mine', breached: 'yes' }),
    count({ queue: 'mine' }, ['due_at <= $::timestamptz', hour]),
  ])
  return yes({ mine, followed, tasks, below, breached, dueWithinHour })
}

function presentRows(cases: readonly Case[], call: Call, shell: Shell) {
  const spSide = isSpSide(actorOf(call).organisation, shell.reference.network())
  const rows = spSide ? cases.map(rowOf).map(masked) : cases.map(rowOf)
  const ids = rows.flatMap((row) => [row.holder, row.mainWindow])
  return { rows, names: namesOf(shell.reference.network(), ids), now: call.now }
}

function masked(row: QueueRow): QueueRow {
  return { ...row, description: maskText(row.description) }
}

function rowOf(c: Case): QueueRow {
  const owed = c.clocks
    .filter((clock) => ['firstReply', 'resolve', 'spReply', 'external'].includes(clock.kind) && isOpen(clock))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  return {
    number: c.number,
    status: c.status,
    kind: c.kind,
    category: c.category,
    channel: c.intake.channel,
    description: c.intake.description.slice(0, 200),
    account: c.intake.customer.account,
    mainWindow: c.mainWindow,
    holder: holderOf(c),
    holderTier: holderOf(c) === null ? null : (c.legs.at(-1)?.tier ?? null),
    round: c.rounds.length,
    receivedAt: c.intake.receivedAt,
    dueAt: owed?.dueAt ?? null,
    dueKind: owed?.kind ?? null,
    firstReply: shortClock(clockOf(c, 'firstReply')),
    resolve: shortClock(clockOf(c, 'resolve')),
    remindCount: c.remindCount,
    children: c.children.length,
  }
}

function shortClock(clock: Clock | undefined) {
  return clock ? { dueAt: clock.dueAt, verdict: clock.verdict, settled: !isOpen(clock) } : null
}

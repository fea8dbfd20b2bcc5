import { hash } from 'node:crypto'
import type { listCases } from '#contract/case/queue.ts'
import type { QueryOf } from '#contract/endpoint.ts'
import { readBehind } from '#domain/board/behind.ts'
import type { Case } from '#domain/case/case.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { behindNumber } from '../queue/behind-number.ts'
import { lookingOf, narrowingOf } from '../queue/narrowing.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type Found, wholeCases } from './kept-cases.ts'
import type { Place } from './place.ts'
import { type Narrowed, queueConditions } from './queue-conditions.ts'
import { queueOrder } from './queue-order.ts'

type Said = Omit<NonNullable<QueryOf<typeof listCases>>, 'after' | 'limit'>

/** A queue with everything it is narrowed by. */
export type QueueAsked = {
  readonly filters: Omit<Said, 'quick' | 'soon' | 'filter' | 'behind'>
  readonly narrowed: Narrowed
}

/** What was asked for, once it is known to be a queue and filters of ours. */
export function queueAsked(
  { quick, soon, filter, behind, ...filters }: Said,
  call: Pick<Call, 'who' | 'now'>,
  shell: Pick<Shell, 'reference'>,
): Outcome<QueueAsked, Refused> {
  const found = narrowingOf({ quick, soon, filter })
  if (!found.ok) return found
  const looking = lookingOf(call, shell)
  const number = behind === undefined ? null : readBehind(behind)
  if (behind !== undefined && number === null) return no(refused('malformed', 'behind'))
  const ground = { ...looking, zone: shell.reference.calendars().zone, network: shell.reference.network() }
  const narrowed = { filters: found.value, looking, behind: number && behindNumber(number, ground) }
  return yes({ filters, narrowed })
}

type Row = Place &
  Found & {
    readonly handler: string | null
    readonly handler_name: string | null
  }

/** A page with the names of those who handle its cases. */
type Page = {
  readonly cases: readonly Case[]
  readonly people: ReadonlyMap<string, string>
  readonly next: Place | null
}

/** A page of a queue as whoever asks sees it, in the order that was asked for, and where the next one begins. */
export async function readQueue(
  { filters, narrowed }: QueueAsked,
  { after, limit }: { readonly after: Place | null; readonly limit: number },
  call: Pick<Call, 'who'>,
  shell: Pick<Shell, 'pool'>,
): Promise<Page> {
  const where = queueConditions(filters, actorOf(call), narrowed)
  const order = queueOrder(filters.sort, narrowed.looking.isOutside)
  if (after) where.add(order.after, after.at, after.id)
  const db = through(shell.pool, actorOf(call))
  const text = `select shard_key as "shardKey", id, number, version, ${order.at} as at, handler,
      (select p.name from people p where p.id = cases.handler::uuid) as handler_name
    from cases where ${where.sql()} order by ${order.by} limit ${limit + 1}`
  // Planning takes longer than reading. What people put together themselves would be too many plans to keep.
  const named = narrowed.filters.length === 0 ? { name: `queue ${hash('sha1', text)}` } : {}
  const { rows } = await db.query<Row>({ ...named, text, values: [...where.values] })
  const page = rows.slice(0, limit)
  const whole = await wholeCases(page, db, shell.pool)
  const people = page.flatMap(({ handler, handler_name: name }) =>
    handler === null || name === null ? [] : [[handler, name] as const],
  )
  const next = rows.length > limit ? (page.at(-1) ?? null) : null
  const cases = page.flatMap(({ number }) => whole.get(number) ?? [])
  return { cases, people: new Map(people), next }
}

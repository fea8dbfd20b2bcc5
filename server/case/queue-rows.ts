import { hash } from 'node:crypto'
import { onOneConnection } from '../access/one-connection.ts'
import { through } from '../access/through.ts'
import { walking } from '../access/walking.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { Found } from './kept-cases.ts'
import type { Place } from './place.ts'
import type { QueueAsked } from './queue-asked.ts'
import { queueConditions } from './queue-conditions.ts'
import { queueOrder } from './queue-order.ts'

/** A case of a list: where it stands in its order, and who handles it. */
export type Row = Place &
  Found & {
    readonly handler: string | null
    readonly handler_name: string | null
  }

/** Which page: after which row, and of how many rows. */
export type Wanted = { readonly after: Place | null; readonly limit: number }

type Asking = Pick<Call, 'who'>

/** The rows of a page and one more: all that one sees is found, as far as it fits, and put in order. */
export async function rowsFound(
  asked: QueueAsked,
  wanted: Wanted,
  call: Asking,
  { pool }: Pick<Shell, 'pool'>,
): Promise<readonly Row[]> {
  return (await through(pool, actorOf(call)).query<Row>(rowsSql(asked, wanted, call, null))).rows
}

/** The same by walking along the order as far as it is said; null: a whole page and one more was not met there. */
export async function rowsMet(
  asked: QueueAsked,
  wanted: Wanted,
  far: string,
  call: Asking,
  { pool }: Pick<Shell, 'pool'>,
): Promise<readonly Row[] | null> {
  const { rows } = await onOneConnection(pool, actorOf(call), (client) =>
    walking(client, () => client.query<Row>(rowsSql(asked, wanted, call, far))),
  )
  return rows.length > wanted.limit ? rows : null
}

function rowsSql(
  { filters, narrowed }: QueueAsked,
  { after, limit }: Wanted,
  call: Pick<Call, 'who'>,
  far: string | null,
) {
  const where = queueConditions(filters, actorOf(call), narrowed)
  const order = queueOrder(filters.sort, narrowed.looking.isOutside)
  if (after) where.add(order.after, after.at, after.id)
  if (far !== null) where.add(order.within, far)
  const text = `select shard_key as "shardKey", id, number, version, ${order.at} as at, handler,
      (select p.name from people p where p.id = cases.handler::uuid) as handler_name
    from cases where ${where.sql()} order by ${order.by} limit ${limit + 1}`
  // Planning takes longer than reading. What people put together themselves would be too many plans to keep.
  const named = narrowed.filters.length === 0 ? { name: `queue ${hash('sha1', text)}` } : {}
  return { ...named, text, values: [...where.values] }
}

import { hash } from 'node:crypto'
import { onOneConnection } from '../access/one-connection.ts'
import { through } from '../access/through.ts'
import { walking } from '../access/walking.ts'
import type { Conditions } from '../queue/conditions.ts'
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

type By = Pick<Call, 'who'>
type Asking = readonly [asked: QueueAsked, wanted: Wanted, call: By, shell: Pick<Shell, 'pool'>]

/** The rows of a page and one more, the way that the database takes for the shortest. */
export async function rowsFound(...[asked, wanted, call, { pool }]: Asking): Promise<readonly Row[]> {
  const sql = named(asked, rowsSql(asked, wanted, call, null))
  return (await through(pool, actorOf(call)).query<Row>(sql)).rows
}

/**
 * The same by collecting what one sees, as far as it fits, and putting it in order: whoever sees few cases would wait
 * until the database has walked past all the others.
 */
export async function rowsCollected(...[asked, wanted, call, { pool }]: Asking): Promise<readonly Row[]> {
  const where = conditionsOf(asked, wanted, call, null)
  const { column, at, by } = orderOf(asked)
  const text = `with seen as materialized
      (select shard_key, id, number, version, handler, ${column} from cases where ${where.sql()})
    ${columns(at)} from seen order by ${by} limit ${wanted.limit + 1}`
  const sql = named(asked, { text, values: where.values })
  return (await through(pool, actorOf(call)).query<Row>(sql)).rows
}

/** The same by walking along the order up to a place; null: a whole page and one more was not met there. */
export async function rowsMet(
  upTo: string,
  ...[asked, wanted, call, { pool }]: Asking
): Promise<readonly Row[] | null> {
  const { rows } = await onOneConnection(pool, actorOf(call), (client) =>
    walking(client, () => client.query<Row>(named(asked, rowsSql(asked, wanted, call, upTo)))),
  )
  return rows.length > wanted.limit ? rows : null
}

type Sql = { readonly text: string; readonly values: readonly unknown[] }

function rowsSql(asked: QueueAsked, wanted: Wanted, call: By, upTo: string | null): Sql {
  const where = conditionsOf(asked, wanted, call, upTo)
  const { at, by } = orderOf(asked)
  const text = `${columns(at)} from cases where ${where.sql()} order by ${by} limit ${wanted.limit + 1}`
  return { text, values: where.values }
}

const columns = (at: string) => `select shard_key as "shardKey", id, number, version, ${at} as at, handler,
    (select p.name from people p where p.id = handler::uuid) as handler_name`

function orderOf({ filters, narrowed }: QueueAsked) {
  return queueOrder(filters.sort, narrowed.looking.isOutside)
}

function conditionsOf(asked: QueueAsked, { after }: Wanted, call: By, upTo: string | null): Conditions {
  const where = queueConditions(asked.filters, actorOf(call), asked.narrowed)
  const order = orderOf(asked)
  if (after) where.add(order.after, after.at, after.id)
  if (upTo !== null) where.add(order.within, upTo)
  return where
}

/** Planning takes longer than reading. What people put together themselves would be too many plans to keep. */
function named({ narrowed }: QueueAsked, { text, values }: Sql) {
  const name = narrowed.filters.length === 0 ? { name: `queue ${hash('sha1', text)}` } : {}
  return { ...name, text, values: [...values] }
}

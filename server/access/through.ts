import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg'
import { type Network, nationalCenter } from '#domain/organisation/network.ts'
import type { OrganisationId } from '#domain/organisation/organisation.ts'

/** Whose eyes the database is read with; the person matters for answers that are one's own. */
export type Eyes = { readonly organisation: OrganisationId; readonly person: string }

/** What can be asked with somebody's eyes. */
export type Db = Pick<Pool, 'query'>

/** Which eyes each connection has at present; a new connection has none and sees no case at all. */
const eyesOf = new WeakMap<PoolClient, string>()

/**
 * The database as somebody may see it: row-level security lets through the rows of cases that their organisation
 * sees, whatever the query asks for. The setting stays with its connection, so that it is sent only when the next
 * query comes from someone else.
 */
export function through(pool: Pool, eyes: Eyes): Db {
  const query = async (...asked: readonly unknown[]) => {
    const client = await connectThrough(pool, eyes)
    try {
      const answer = await (client.query as (...a: readonly unknown[]) => Promise<unknown>)(...asked)
      // Whoever asks something mostly asks on at once, and has their eyes open on this connection.
      keepForABreath(pool, keyOf(eyes), client)
      return answer
    } catch (error) {
      client.release(lost(error))
      throw error
    }
  }
  return { query: query as unknown as Pool['query'] }
}

/** A connection that sees what these eyes see; to be released like any other. */
export async function connectThrough(pool: Pool, eyes: Eyes): Promise<PoolClient> {
  const wanted = keyOf(eyes)
  const client = takeKept(pool, wanted) ?? (await pool.connect())
  if (eyesOf.get(client) === wanted) return client
  try {
    eyesOf.delete(client)
    await client.query({
      name: 'open-eyes',
      text: `select set_config('beichen.acting', $1, false), set_config('beichen.person', $2, false)`,
      values: [eyes.organisation, eyes.person],
    })
    eyesOf.set(client, wanted)
    return client
  } catch (error) {
    client.release(lost(error))
    throw error
  }
}

/** The settings that a statement makes to open somebody's eyes by itself, from two of its own columns. */
export const openingEyes = (organisation: string, person: string) =>
  `set_config('beichen.acting', ${organisation}, false), set_config('beichen.person', ${person}, false)`

/**
 * Asks who somebody is with a statement that opens their eyes at once (`openingEyes`). The connection is kept for what
 * they ask in the same breath, so that finding out who asks is the only word that eyes cost.
 */
export async function askOpeningEyes<Row extends QueryResultRow>(
  pool: Pool,
  query: QueryConfig,
  eyes: (row: Row) => Eyes,
): Promise<Row | undefined> {
  const client = await pool.connect()
  try {
    const [row] = (await client.query<Row>(query)).rows
    if (!row) {
      client.release()
      return undefined
    }
    const key = keyOf(eyes(row))
    eyesOf.set(client, key)
    keepForABreath(pool, key, client)
    return row
  } catch (error) {
    eyesOf.delete(client)
    client.release(lost(error))
    throw error
  }
}

const kept = new WeakMap<Pool, Map<string, PoolClient>>()

/** As often a connection is kept though others wait for one: what a request asks one after the other. */
const IN_A_ROW = 4
const inARow = new WeakMap<PoolClient, number>()

function keepForABreath(pool: Pool, key: string, client: PoolClient): void {
  const times = (inARow.get(client) ?? 0) + 1
  // Whoever asks on and on would never let go of it.
  const isLong = times > IN_A_ROW && pool.waitingCount > 0
  inARow.set(client, isLong ? 0 : times)
  if (isLong) {
    client.release()
    return
  }
  const own = kept.get(pool) ?? new Map<string, PoolClient>()
  kept.set(pool, own)
  own.get(key)?.release()
  own.set(key, client)
  setImmediate(() => {
    if (own.get(key) !== client) return
    own.delete(key)
    inARow.delete(client)
    client.release()
  })
}

function takeKept(pool: Pool, key: string): PoolClient | undefined {
  const own = kept.get(pool)
  const client = own?.get(key)
  own?.delete(key)
  return client
}

function keyOf({ organisation, person }: Eyes): string {
  return `${organisation} ${person}`
}

/** The eyes of the system itself, which rings clocks and draws up reports: those of the centre, who sees every case. */
export function eyesOfSystem(network: Network): Eyes {
  return { organisation: nationalCenter(network)?.id ?? '', person: 'system' }
}

/** The error, if the connection did not survive it: what the server itself says leaves the connection whole. */
function lost(error: unknown): Error | undefined {
  const { severity } = error as { severity?: string }
  if (severity === 'ERROR') return undefined
  return error instanceof Error ? error : new Error(String(error))
}

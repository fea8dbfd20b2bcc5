import { Client, Pool, type PoolConfig } from 'pg'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { LaunchRefusal } from './embedded/refusal.ts'
import { type EmbeddedServer, startEmbedded } from './embedded/start.ts'
import { typeParsers } from './type-parsers.ts'

/** A database that is away refuses at once; one that is only busy may take a while to let another in. */
const CONNECTS_WITHIN = 10_000
const SECOND = 1_000

/** Where a database is: a URL, or host (a directory for a unix socket), port, user, password and database. */
export type DatabaseAddress =
  | { readonly url: string }
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly password: string
      readonly database: string
    }

/** `schema` becomes the whole search path; `onIdleError` hears of lost idle connections, which the pool replaces. */
export type PoolChoices = {
  readonly size?: number
  readonly schema?: string
  readonly applicationName?: string
  readonly onIdleError?: (error: Error) => void
}

/** A database opened by its owner; `embedded` is our own server, null with DATABASE_URL. `close` waits for both. */
export type OpenDatabase = {
  readonly pool: Pool
  readonly address: DatabaseAddress
  readonly embedded: EmbeddedServer | null
  close(): Promise<void>
}

/** What of the configuration opening a database needs. */
export type DatabaseWish = {
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly binDirectory: string | null
  readonly poolSize: number
}

const addresses = new WeakMap<Pool, DatabaseAddress>()

/** A pool on the database of DATABASE_URL, or on the embedded server, which is started; the no says why it cannot be. */
export async function openDatabase(
  wish: DatabaseWish,
  choices: PoolChoices = {},
): Promise<Outcome<OpenDatabase, LaunchRefusal>> {
  let embedded: EmbeddedServer | null = null
  if (wish.databaseUrl === null) {
    const started = await startEmbedded(wish)
    if (!started.ok) return no(started.no)
    embedded = started.value
  }
  const address = embedded?.address ?? { url: wish.databaseUrl ?? '' }
  const pool = openPool(address, { size: wish.poolSize, ...choices })
  const close = async () => {
    await pool.end()
    await embedded?.stop()
  }
  return yes({ pool, address, embedded, close })
}

/** A pool that connects when first used, reads instants as canonical text, and survives a restart of the server. */
export function openPool(address: DatabaseAddress, choices: PoolChoices = {}): Pool {
  const pool = new Pool({
    ...where(address, startupOptions(choices.schema)),
    max: choices.size ?? 10,
    application_name: choices.applicationName ?? 'beichen',
    connectionTimeoutMillis: CONNECTS_WITHIN,
    statement_timeout: 30 * SECOND,
    idle_in_transaction_session_timeout: 30 * SECOND,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * SECOND,
    types: typeParsers,
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => choices.onIdleError?.(error))
  // Who has a connection in hand hears from the query that it broke off.
  pool.on('connect', (client) => client.on('error', () => {}))
  addresses.set(pool, address)
  return pool
}

/** The address that a pool made by `openPool` connects to. */
export function addressOfPool(pool: Pool): DatabaseAddress {
  const address = addresses.get(pool)
  if (address === undefined) throw new Error('the pool was not made by openPool')
  return address
}

/** The address of another database on the same server. */
export function withDatabase(address: DatabaseAddress, database: string): DatabaseAddress {
  if (!('url' in address)) return { ...address, database }
  const [, before = '', rest = ''] = /^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?(.*)$/i.exec(address.url) ?? []
  return { url: `${before}/${encodeURIComponent(database)}${rest}` }
}

/** Who an address connects as; null for what it leaves to the environment. */
export function userIn(address: DatabaseAddress): { user: string | null; password: string | null } {
  if (!('url' in address)) return { user: address.user, password: address.password }
  const { username = '', password = '' } = URL.parse(address.url) ?? {}
  return { user: decodeURIComponent(username) || null, password: decodeURIComponent(password) || null }
}

/** The same database, entered as somebody else. */
export function withUser(address: DatabaseAddress, user: string, password: string): DatabaseAddress {
  if (!('url' in address)) return { ...address, user, password }
  const rest = address.url.replace(/^([a-z]+:\/\/)[^@/]*@/i, '$1')
  const named = `${encodeURIComponent(user)}:${encodeURIComponent(password)}@`
  return { url: rest.replace('://', `://${named}`) }
}

function startupOptions(schema: string | undefined): string {
  const path = schema === undefined ? '' : ` -c search_path=${schema}`
  return `-c TimeZone=UTC -c DateStyle=ISO${path}`
}

/** What stands in a URL wins over the other settings in pg, so our options go into the URL, after its own. */
function where(address: DatabaseAddress, options: string): PoolConfig {
  if (!('url' in address)) return { ...address, options }
  const [base = '', query = ''] = address.url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('options', `${parameters.get('options') ?? ''} ${options}`.trim())
  return { connectionString: `${base}?${parameters}` }
}

/** A single connection of its own to an address, for listening; not connected yet. */
export function clientOf(address: DatabaseAddress, applicationName: string, schema?: string): Client {
  return new Client({
    ...where(address, startupOptions(schema)),
    application_name: applicationName,
    connectionTimeoutMillis: CONNECTS_WITHIN,
    keepAlive: true,
    types: typeParsers,
  })
}

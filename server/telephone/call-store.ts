import { randomUUIDv7 } from 'node:crypto'
import type { PoolClient } from 'pg'
import {
  beganAt,
  type CallWord,
  type CallWords,
  deskKey,
  desksNow,
  desksOf,
  endOf,
  firstHeard,
  withWord,
} from '#domain/telephone/call.ts'
import type { Instant } from '#domain/time.ts'
import { connectThrough, type Db, eyesOfSystem } from '../access/through.ts'
import { tokensFor } from '../customer/contact-token.ts'
import type { Shell } from '../shell.ts'

/** A call as it is kept; number and recording are sealed. */
export type CallRow = {
  readonly shard_key: number
  readonly id: string
  readonly direction: 'in' | 'out' | null
  readonly service_window: string | null
  readonly number: string | null
  readonly about: string | null
  readonly recording: string | null
  readonly words: CallWords
  readonly attempted_at: Instant | null
}

/** What else a switch says along with a word; what was said first stands. */
export type CallFacts = {
  readonly direction?: 'in' | 'out'
  readonly window?: string
  readonly number?: string | null
  readonly about?: string | null
  readonly recording?: string | null
}

/** Which call, and whose. */
export type CallName = { readonly shardKey: number; readonly operatedBy: string; readonly saidAs: string }

/** A word as it was heard first, the call with it, and whether it is new. */
export type Kept = { readonly word: CallWord; readonly row: CallRow; readonly isNew: boolean }

export const callColumns =
  'shard_key, id, direction, service_window, number, about, recording, words, attempted_at'

/** Keeps a word of a call, whatever was heard of it before; what is told to pages goes out with it or not at all. */
export async function keepWord(
  name: CallName,
  word: CallWord,
  facts: CallFacts,
  shell: Shell,
): Promise<Kept> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const before = await lockedCall(client, name, word)
    const words = withWord(before.words, word)
    const row = await written(client, before, words, facts, word.heardAt, shell)
    await client.query('commit')
    return { word: firstHeard(before.words, word), row, isNew: words !== before.words }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}

async function lockedCall(
  db: PoolClient,
  { shardKey, operatedBy, saidAs }: CallName,
  { at }: CallWord,
): Promise<CallRow> {
  await db.query(
    `insert into calls (shard_key, id, operated_by, said_as, words, desks, desks_now, began_at)
     values ($1, $2, $3, $4, '[]', '{}', '{}', $5) on conflict (shard_key, operated_by, said_as) do nothing`,
    [shardKey, randomUUIDv7(), operatedBy, saidAs, at],
  )
  const { rows } = await db.query<CallRow>(
    `select ${callColumns} from calls where shard_key = $1 and operated_by = $2 and said_as = $3 for update`,
    [shardKey, operatedBy, saidAs],
  )
  if (!rows[0]) throw new Error('a call was not there after it was written')
  return rows[0]
}

async function written(
  db: PoolClient,
  before: CallRow,
  words: CallWords,
  facts: CallFacts,
  now: Instant,
  { customers }: Shell,
): Promise<CallRow> {
  const { direction, window, number, about, recording } = facts
  const seal = (text: string | null | undefined) => (text ? customers.seal(text) : null)
  const [all, atPresent] = [desksOf(words).map(deskKey), desksNow(words, now).map(deskKey)]
  const { rows } = await db.query<CallRow>(
    `update calls set direction = coalesce(direction, $3), service_window = coalesce(service_window, $4),
       number_token = case when number is null then $6 else number_token end, number = coalesce(number, $5),
       about = coalesce(about, $7), recording = coalesce(recording, $8),
       words = $9, desks = $10, desks_now = $11, began_at = $12, ended_at = $13,
       followed_at = case when words = $9 then followed_at end
     where shard_key = $1 and id = $2 returning ${callColumns}`,
    [
      ...[before.shard_key, before.id, direction ?? null, window ?? null],
      ...[seal(number), (number && tokensFor(number, { digests: customers.digests })[0]) || null],
      ...[about ?? null, seal(recording), JSON.stringify(words), all, atPresent],
      ...[beganAt(words), endOf(words)?.at ?? null],
    ],
  )
  await tellDesks(db, all)
  if (!rows[0]) throw new Error('a call was not there when it was written')
  return rows[0]
}

/** Tells every process that calls at these desks are others now; which they are each page asks. */
export async function tellDesks(db: Db, desks: readonly string[]): Promise<void> {
  if (desks.length > 0) await db.query(`select pg_notify('beichen_call', $1)`, [JSON.stringify(desks)])
}

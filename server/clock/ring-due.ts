import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import { type Instant, plusMilliseconds } from '#domain/time.ts'
import { connectThrough, type Db, eyesOfSystem, through } from '../access/through.ts'
import type { Change } from '../case/change.ts'
import { caughtUp } from '../case/continue-case.ts'
import { record } from '../case/record.ts'
import type { Shell } from '../shell.ts'

/** So many cases of one shard in a transaction: enough that a statement weighs little, few enough that nobody waits long. */
const BATCH = 250
/** So many of each shard in the first transaction, which on a usual day is the only one. */
const FIRST = 8
/** So many batches at once: while the database writes one, the next is decided. */
const LANES = 2
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Rings everything up to an instant: first a few of every shard, then, where more is due, shard by shard in batches,
 * several at once. Each process begins with another shard, so that several of them share the work; `isOver` ends it
 * between two batches. Says how many cases were looked at.
 */
export async function ringAll(
  shell: Shell,
  now: Instant,
  isOver: () => boolean = () => false,
): Promise<number> {
  const due = await shardsDue(shell, now)
  if (due.length === 0) return 0
  const first = Math.floor(Math.random() * due.length)
  const places = [...due.slice(first), ...due.slice(0, first)]
  const ofEach = await ringBatch(shell, places, FIRST, now)
  let total = sum(ofEach)
  const waiting = places.filter((_, at) => ofEach[at] === FIRST)
  const lane = async () => {
    for (let place = waiting[0]; place && !isOver(); place = waiting[0]) {
      const claimed = sum(await ringBatch(shell, [place], BATCH, now))
      total += claimed
      if (claimed < BATCH && waiting[0] === place) waiting.shift()
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return total
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** How far the ringing of a shard has come: what lies before was claimed by somebody, or could not be rung. */
type Place = { readonly shard: number; after: After }

type After = { readonly at: Instant | '-infinity'; readonly id: string }

type Claimed = After & { readonly shard: number; readonly state: Case }

function furthest(one: After, other: After | undefined): After {
  return other && `${other.at} ${other.id}` > `${one.at} ${one.id}` ? { at: other.at, id: other.id } : one
}

/** The shards in which something is due. */
async function shardsDue(shell: Shell, now: Instant): Promise<readonly Place[]> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const { rows } = await db.query<{ shard: number }>({
    name: 'shards-due',
    text: `${firstRings} select shard from firsts where at <= $1`,
    values: [now],
  })
  return rows.map(({ shard }) => ({ shard, after: { at: '-infinity', id: NO_ID } }))
}

/** The first instant of each shard: from one to the next by the index of rings, without reading what lies between. */
const firstRings = `with recursive firsts as (
    (select shard_key as shard, next_ring_at as at from cases
     where next_ring_at is not null order by shard_key, next_ring_at limit 1)
    union all
    select next.shard_key, next.next_ring_at from firsts cross join lateral (
      select shard_key, next_ring_at from cases where next_ring_at is not null and shard_key > shard
      order by shard_key, next_ring_at limit 1) next
  )`

/**
 * Rings what is due by now on so many cases of each of these shards, in one transaction: claimed with skip locked, so that
 * several processes share the work; recorded by version, so that nothing rings twice. Says how many were claimed of each.
 */
async function ringBatch(
  shell: Shell,
  places: readonly Place[],
  most: number,
  now: Instant,
): Promise<readonly number[]> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const byShard = Map.groupBy(await claim(client, places, most, now), (one) => one.shard)
    for (const some of byShard.values()) await ring(client, some, shell, now)
    await client.query('commit')
    return places.map((place) => {
      const some = byShard.get(place.shard) ?? []
      place.after = furthest(place.after, some.at(-1))
      return some.length
    })
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}

async function claim(
  db: Db,
  places: readonly Place[],
  most: number,
  now: Instant,
): Promise<readonly Claimed[]> {
  const { rows } = await db.query<Claimed>({
    name: 'claim-rings',
    text: `select c.* from unnest($1::int[], $2::timestamptz[], $3::uuid[]) as after (shard, at, id) cross join lateral (
        select shard_key as shard, id, next_ring_at as at, state from cases
        where shard_key = after.shard and next_ring_at <= $4
          and next_ring_at >= after.at and (next_ring_at, id) > (after.at, after.id)
        order by next_ring_at, id limit $5 for update skip locked) c`,
    values: [
      places.map(({ shard }) => shard),
      places.map(({ after }) => after.at),
      places.map(({ after }) => after.id),
      now,
      most,
    ],
  })
  return rows
}

/** Rings claimed cases of one shard. */
async function ring(db: Db, claimed: readonly Claimed[], shell: Shell, now: Instant): Promise<void> {
  const world = worldsOf(shell)
  const changes = claimed.flatMap(({ state }) => rung(state, world, now, shell))
  const [first] = changes
  const outcome = first ? await record(db, changes, world(first.after), now, null) : 'recorded'
  // The rows are locked: nobody can have been faster.
  if (outcome !== 'recorded') throw new Error(`ringing ended in ${outcome}`)
}

/** What rings on one case; a case that cannot be rung is passed over, so that the others are not silenced by it. */
function rung(c: Case, world: ReturnType<typeof worldsOf>, now: Instant, shell: Shell): readonly Change[] {
  try {
    const change = caughtUp(c, world(c), now)
    return change.events.length > 0 ? [change] : []
  } catch (error) {
    shell.log.error({ error, number: c.number }, 'a case could not be rung')
    return []
  }
}

function worldsOf(shell: Shell): (c: Pick<Case, 'policyVersion'>) => World {
  const [network, calendars] = [shell.reference.network(), shell.reference.calendars()]
  return (c) => ({ network, calendars, policy: shell.reference.policyOf(c.policyVersion) })
}

/** The instant at which the next case must ring, or null when none will. */
export async function nextRing(db: Db): Promise<Instant | null> {
  const { rows } = await db.query<{ at: Instant | null }>({
    name: 'next-ring',
    text: `${firstRings} select min(at) as at from firsts`,
  })
  return rows[0]?.at ?? null
}

/** How far back the answers to requests are kept: a repeated request comes within days, not months. */
export async function forgetOldCommands(shell: Shell, now: Instant): Promise<void> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await db.query('delete from commands where at < $1', [plusMilliseconds(now, -30 * 86_400_000)])
}

import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import { type Instant, plusMilliseconds } from '#domain/time.ts'
import { connectThrough, type Db, eyesOfSystem, through } from '../access/through.ts'
import { caughtUp } from '../case/continue-case.ts'
import { type Change, record } from '../case/record.ts'
import type { Shell } from '../shell.ts'

/** So many cases of one shard in a transaction: enough that a statement weighs little, few enough that nobody waits long. */
const BATCH = 250
/** So many batches at once: while the database writes one, the next is decided. */
const LANES = 2
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Rings everything up to an instant: shard by shard, batch by batch, several batches at once. Each process begins with
 * another shard, so that several of them share the work; `isOver` ends it between two batches. Says how many cases were
 * looked at.
 */
export async function ringAll(
  shell: Shell,
  now: Instant,
  isOver: () => boolean = () => false,
): Promise<number> {
  const due = await shardsDue(shell, now)
  const first = Math.floor(Math.random() * due.length)
  const waiting = [...due.slice(first), ...due.slice(0, first)]
  let total = 0
  const lane = async () => {
    for (let place = waiting[0]; place && !isOver(); place = waiting[0]) {
      const claimed = await ringBatch(shell, place, now)
      total += claimed.length
      place.after = furthest(place.after, claimed.at(-1))
      if (claimed.length < BATCH && waiting[0] === place) waiting.shift()
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return total
}

/** How far the ringing of a shard has come: what lies before was claimed by somebody, or could not be rung. */
type Place = { readonly shard: number; after: After }

type After = { readonly at: Instant | '-infinity'; readonly id: string }

type Claimed = After & { readonly state: Case }

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
 * Rings what is due by now on some cases of a shard: claimed with skip locked, so that several processes share the work;
 * recorded by version, so that nothing rings twice. Gives the cases that were claimed.
 */
async function ringBatch(shell: Shell, { shard, after }: Place, now: Instant): Promise<readonly Claimed[]> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const { rows } = await client.query<Claimed>({
      name: 'claim-rings',
      text: `select id, next_ring_at as at, state from cases
        where shard_key = $1 and next_ring_at <= $2 and next_ring_at >= $3 and (next_ring_at, id) > ($3, $4::uuid)
        order by next_ring_at, id limit ${BATCH} for update skip locked`,
      values: [shard, now, after.at, after.id],
    })
    const world = worldsOf(shell)
    const changes = rows.flatMap(({ state }) => rung(state, world, now, shell))
    const [first] = changes
    const outcome = first ? await record(client, changes, world(first.after), now, null) : 'recorded'
    // The rows are locked: nobody can have been faster.
    if (outcome !== 'recorded') throw new Error(`ringing ended in ${outcome}`)
    await client.query('commit')
    return rows
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
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

import type { PoolClient } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import { type Instant, plusMilliseconds } from '#domain/time.ts'
import { connectThrough, type Db, eyesOfSystem, through } from '../access/through.ts'
import { caughtUp } from '../case/continue-case.ts'
import { type Change, record } from '../case/record.ts'
import type { Shell } from '../shell.ts'

const BATCH = 100

/**
 * Rings what is due by now, a batch of cases of one shard in a transaction: claimed with skip locked, so that several
 * processes share the work; recorded by version, so that nothing rings twice. Says how many cases rang.
 */
export async function ringDueCases(shell: Shell, now: Instant): Promise<number> {
  const client = await connectThrough(shell.pool, eyesOfSystem(shell.reference.network()))
  let broken: Error | undefined
  try {
    await client.query('begin')
    const rung = await ringBatch(client, shell, now)
    await client.query('commit')
    return rung
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error))
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(broken)
  }
}

async function ringBatch(client: PoolClient, shell: Shell, now: Instant): Promise<number> {
  const { rows } = await client.query<{ state: Case }>({
    name: 'claim-rings',
    text: `select state from cases where next_ring_at <= $1 order by next_ring_at limit ${BATCH} for update skip locked`,
    values: [now],
  })
  const byShard = Map.groupBy(rows, (row) => row.state.shardKey)
  for (const some of byShard.values()) {
    const world = worldsOf(shell)
    const changes = some.flatMap(({ state }) => rung(state, world, now, shell))
    if (changes.length === 0) continue
    const first = changes[0]
    const outcome = first ? await record(client, changes, world(first.after), now, null) : 'recorded'
    // The rows are locked: nobody can have been faster.
    if (outcome !== 'recorded') throw new Error(`ringing ended in ${outcome}`)
  }
  return rows.length
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
    text: 'select min(next_ring_at) as at from cases where next_ring_at is not null',
  })
  return rows[0]?.at ?? null
}

/** Rings everything up to an instant, batch by batch. */
export async function ringAll(shell: Shell, now: Instant): Promise<number> {
  let total = 0
  for (;;) {
    const rung = await ringDueCases(shell, now)
    total += rung
    if (rung < BATCH) return total
  }
}

/** How far back the answers to requests are kept: a repeated request comes within days, not months. */
export async function forgetOldCommands(shell: Shell, now: Instant): Promise<void> {
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  await db.query('delete from commands where at < $1', [plusMilliseconds(now, -30 * 86_400_000)])
}

import type { Case } from '#domain/case/case.ts'
import type { Recorded } from '#domain/case/events.ts'
import { nextRingAt } from '#domain/case/ring.ts'
import { type Instant, later } from '#domain/time.ts'
import { eyesOfSystem, through } from '../access/through.ts'
import { caughtUp } from '../case/continue-case.ts'
import { shardOf } from '../case/number.ts'
import { record } from '../case/record.ts'
import type { Shell } from '../shell.ts'

/**
 * Rings the clocks of these cases up to an instant, each at the very instant at which it is due, as a server that
 * was running then would have done; but nothing earlier than `after`, when the last move was made.
 */
export async function ringUpTo(
  numbers: readonly string[],
  after: Instant,
  until: Instant,
  shell: Shell,
): Promise<void> {
  if (numbers.length === 0) return
  const network = shell.reference.network()
  const db = through(shell.pool, eyesOfSystem(network))
  const { rows } = await db.query<{ state: Case }>({
    name: 'demo-rings',
    text: `select state from cases where shard_key = any($1) and number = any($2) and next_ring_at <= $3`,
    values: [[...new Set(numbers.map(shardOf))], numbers, until],
  })
  const calendars = shell.reference.calendars()
  for (const { state } of rows) {
    const world = { network, calendars, policy: shell.reference.policyOf(state.policyVersion) }
    const events: Recorded[] = []
    let c = state
    for (let next = nextRingAt(c); next !== null && next <= until; next = nextRingAt(c)) {
      const rung = caughtUp(c, world, later(next, after))
      events.push(...rung.events)
      c = rung.after
    }
    const outcome = await record(db, [{ before: state, after: c, events }], world, until, null)
    if (outcome !== 'recorded') throw new Error(`the clocks of ${c.number} could not ring: ${outcome}`)
  }
}

import type { Pool } from 'pg'
import type { Sorting } from '#domain/queue/sorting.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { onOneConnection } from '../access/one-connection.ts'
import { type Db, type Eyes, eyesOfSystem, through } from '../access/through.ts'
import { walking } from '../access/walking.ts'
import { queueOrder } from '../case/queue-order.ts'
import type { Shell } from '../shell.ts'

/** So many of the first cases of an order are looked at, to see how often something is met; so many are walked through at most. */
export type Depth = { readonly looked: number; readonly walked: number }
export const usualDepth: Depth = { looked: 2_000, walked: 20_000 }
const KEPT_MINUTES = 10

/** How far the first few cases of an order reach, and the first many, as the column has it; null: there are not so many. */
export type Reach = { readonly few: string | null; readonly many: string | null }

type Known = {
  readonly until: Instant
  readonly reaches: Map<Sorting, Promise<Reach>>
  /** Of the first few of an order, how many an organisation sees. */
  readonly seen: Map<string, Promise<number>>
  /** The orders of which it was looked for beside: once, so that what takes too long is not begun again and again. */
  readonly lookedFor: Set<Sorting>
}

type Asked = Pick<Shell, 'pool' | 'reference'>

const known = new WeakMap<Pool, Known>()

/** What is known at present. Nearly right is right, so it is kept a while. */
function knownNow(now: Instant, pool: Pool): Known {
  const kept = known.get(pool)
  if (kept && kept.until > now) return kept
  const until = plusMinutes(now, KEPT_MINUTES)
  const fresh: Known = { until, reaches: new Map(), seen: new Map(), lookedFor: new Set() }
  known.set(pool, fresh)
  return fresh
}

/** How far the first cases of this order reach. */
export function reachOf(
  sort: Sorting,
  now: Instant,
  { pool, reference }: Asked,
  { looked, walked } = usualDepth,
): Promise<Reach> {
  return once(knownNow(now, pool).reaches, sort, () =>
    onOneConnection(pool, eyesOfSystem(reference.network()), (client) =>
      walking(client, async () => {
        const { at, by } = queueOrder(sort)
        const nth = (n: number) => `(select ${at} from cases order by ${by} offset ${n} limit 1)`
        const { rows } = await client.query<Reach>(`select ${nth(looked)} as few, ${nth(walked)} as many`)
        return rows[0] ?? { few: null, many: null }
      }),
    ),
  )
}

const latest = new WeakMap<Pool, Map<Sorting, Reach>>()

/**
 * What was found last of how far the first cases of this order reach; null: nothing yet, and it is looked for meanwhile.
 * At an end of the order where nobody has been for long that takes as long as the disk takes: nobody waits for it.
 */
export function latestReach(sort: Sorting, now: Instant, shell: Asked, depth = usualDepth): Reach | null {
  const found = latest.get(shell.pool) ?? new Map<Sorting, Reach>()
  latest.set(shell.pool, found)
  const { lookedFor } = knownNow(now, shell.pool)
  if (!lookedFor.has(sort)) {
    lookedFor.add(sort)
    const keep = (reach: Reach) => void found.set(sort, reach)
    reachOf(sort, now, shell, depth).then(keep, () => {})
  }
  return found.get(sort) ?? null
}

/** How many of the first few of this order, which reach so far, somebody's organisation saw when it was last looked at. */
export function seenOfFew(sort: Sorting, few: string, now: Instant, eyes: Eyes, pool: Pool): Promise<number> {
  return once(knownNow(now, pool).seen, `${sort} ${eyes.organisation}`, () =>
    countSeen(through(pool, eyes), sort, few),
  )
}

/** How many of the cases of this order that reach so far whoever asks sees. */
export async function countSeen(db: Db, sort: Sorting, far: string): Promise<number> {
  // Without a name: it is planned for the few that lie within, not for as many as might.
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from cases where ${queueOrder(sort).within.replace('$', '$1')}`,
    [far],
  )
  return rows[0]?.n ?? 0
}

/** Found once for all who ask meanwhile; what could not be found is looked for again. */
function once<Key, Found>(
  all: Map<Key, Promise<Found>>,
  key: Key,
  find: () => Promise<Found>,
): Promise<Found> {
  const kept = all.get(key)
  if (kept) return kept
  const found = find()
  all.set(key, found)
  found.catch(() => all.delete(key))
  return found
}

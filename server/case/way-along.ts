import type { Instant } from '#domain/time.ts'
import { type Depth, reachOf, seenOfFew, usualDepth } from '../queue/reach.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { QueueAsked } from './queue-asked.ts'

/** Of a page so many times as many must be expected on the way: what narrows the list beside may leave out most. */
const ENOUGH = 4

/**
 * How far to walk along the order of a list for a page of so many rows; null: it is to be found otherwise, as something
 * narrow is asked for, or whoever asks sees few of the first cases, or there are few altogether.
 */
export async function wayAlong(
  asked: QueueAsked,
  rows: number,
  { now, ...call }: Pick<Call, 'who' | 'now'>,
  shell: Pick<Shell, 'pool' | 'reference'>,
  depth: Depth = usualDepth,
): Promise<string | null> {
  if (!isBroad(asked)) return null
  const { sort = 'due' } = asked.filters
  const { few, many } = await reachOf(sort, now as Instant, shell, depth)
  if (few === null || many === null) return null
  const seen = await seenOfFew(sort, few, now as Instant, actorOf(call), shell.pool)
  return seen * (depth.walked / depth.looked) >= rows * ENOUGH ? many : null
}

/** A list of whatever one sees, or most of it. What is asked for by name is found by an index of its own. */
function isBroad({ filters, narrowed }: QueueAsked): boolean {
  const { queue, state, sort = 'due', number, numbers, account } = filters
  const isNamed = [number, numbers, account, narrowed.behind ?? undefined].some((one) => one !== undefined)
  const isAll = queue === 'all' || queue === 'below'
  // What has ended is due last of all.
  const isFar = state === 'ended' && sort === 'due'
  return isAll && !isNamed && !isFar && !narrowed.looking.isOutside
}

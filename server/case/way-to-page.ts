import type { Sorting } from '#domain/queue/sorting.ts'
import type { Instant } from '#domain/time.ts'
import { type Depth, latestReach, seenOfFew, usualDepth } from '../queue/reach.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import type { QueueAsked } from './queue-asked.ts'

/** Of a page so many times as many must be expected on the way: what narrows the list beside may leave out most. */
const ENOUGH = 3

/**
 * How a page is come to: as the database thinks best; by collecting all that one sees of the list; or by walking along
 * its order, up to there, and otherwise if it was not met.
 */
export type Way = Unwalked | { readonly upTo: string; readonly otherwise: Unwalked }
type Unwalked = 'usual' | 'collect'

/**
 * The way to a page of so many rows. How much somebody sees the policy hides from the estimates of the database: it
 * might walk past a million cases to find one's fifty, or collect a million to show the first fifty. So whoever asks for
 * most of what they see walks if they see enough of the first cases, and collects if not.
 */
export async function wayTo(
  asked: QueueAsked,
  rows: number,
  { now, ...call }: Pick<Call, 'who' | 'now'>,
  shell: Pick<Shell, 'pool' | 'reference'>,
  depth: Depth = usualDepth,
): Promise<Way> {
  if (!isBroad(asked)) return 'usual'
  if (asked.narrowed.looking.isOutside) return 'collect'
  const { state, sort = 'due' } = asked.filters
  // What has ended is due last of all: nothing of it lies near the beginning.
  const isLast = state === 'ended' && sort === 'due'
  const order: Sorting = isLast ? 'newest' : sort
  const reach = latestReach(order, now as Instant, shell, depth)
  if (reach === null) return 'collect'
  const { few, many } = reach
  if (few === null || many === null) return 'usual'
  const seen = await seenOfFew(order, few, now as Instant, actorOf(call), shell.pool)
  if (seen * (depth.walked / depth.looked) < rows * ENOUGH) return 'collect'
  // Whoever sees most of all would collect all to find what is rare in it.
  return isLast ? 'usual' : { upTo: many, otherwise: seen * 2 >= depth.looked ? 'usual' : 'collect' }
}

/**
 * A list of whatever one sees, or most of it. What is asked for by name is found by an index of its own, and so is what
 * somebody holds or, while it is open, answers for.
 */
function isBroad({ filters, narrowed }: QueueAsked): boolean {
  const { queue = 'mine', state = 'open', number, numbers, account } = filters
  const isNamed = [number, numbers, account, narrowed.behind ?? undefined].some((one) => one !== undefined)
  const isMost = queue === 'all' || queue === 'below' || (queue === 'followed' && state !== 'open')
  return isMost && !isNamed
}

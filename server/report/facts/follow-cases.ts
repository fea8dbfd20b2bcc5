import type { Instant } from '#domain/time.ts'
import type { Db } from '../../access/through.ts'
import type { CaseKey } from '../../case/load.ts'
import { lookBack } from '../../database/look-back.ts'
import type { Shell } from '../../shell.ts'
import { countCases, counterBy, type Failed } from './count-cases.ts'
import { fromFactMark, type Stand, type Turn, type UpTo } from './fact-mark.ts'

const PAGE = 500

/** How cases are followed: who waits for whom, how many at a time, how often it is looked, and when to stop. */
export type Following = {
  readonly turn: Turn
  readonly page?: number
  readonly isOften?: boolean
  readonly isOver?: () => boolean
}

export type Follower = Pick<Shell, 'pool' | 'reference' | 'log'>

/**
 * Counts what has happened to cases since it was counted last, after the fact and from what they are: the moves do
 * nothing for it. Each page is a transaction of its own; a case that was counted as it is is passed over, and one that
 * cannot be counted is named in the log and holds up no other.
 */
export async function followFacts(
  shell: Follower,
  { turn, page = PAGE, isOften = false, isOver = () => false }: Following,
): Promise<Stand> {
  const count = counterBy(shell.reference)
  const failed: Failed = ({ number }, error) =>
    shell.log.error({ error, number }, 'a case could not be counted; the others are')
  while (!isOver()) {
    const stand = await fromFactMark(shell, turn, async (client, upTo) => {
      const from = upTo === '' ? '' : lookBack(shell.pool, 'facts', upTo as Instant, isOften)
      const changed = await uncounted(client, from, page)
      const counted =
        changed.length > 0 ? await countCases(client, changed, shell.reference, { count, failed }) : 0
      return { upTo: changed.at(-1)?.changedAt ?? upTo, isMore: changed.length === page && counted > 0 }
    })
    if (stand !== 'more') return stand
  }
  return 'more'
}

/**
 * Cases that are not counted as they are, changed at that instant or later, in the order of their change. Planned each
 * time for that instant: a plan for any instant would look through a third of all cases, every second.
 */
export async function uncounted(
  db: Db,
  from: UpTo,
  most: number | null,
): Promise<readonly (CaseKey & { readonly changedAt: Instant })[]> {
  const { rows } = await db.query<CaseKey & { changedAt: Instant }>({
    text: `select c.shard_key as "shardKey", c.id, c.changed_at as "changedAt" from cases c
      left join counted_cases k on k.shard_key = c.shard_key and k.case_id = c.id
      where c.changed_at >= $1 and k.version is distinct from c.version order by c.changed_at, c.id limit $2`,
    values: [from, most],
  })
  return rows
}

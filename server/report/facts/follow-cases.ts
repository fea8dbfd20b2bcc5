import { type Instant, plusMinutes } from '#domain/time.ts'
import type { Db } from '../../access/through.ts'
import type { CaseKey } from '../../case/load.ts'
import type { Shell } from '../../shell.ts'
import { countCases, counterBy } from './count-cases.ts'
import { fromFactMark, type Turn, type UpTo } from './fact-mark.ts'

const PAGE = 500
/** What was written before the mark and is seen after it: a slow write, a machine whose clock is behind. */
const BEHIND_MINUTES = 5

/** How cases are followed: who waits for whom, how many at a time, and when to stop. */
export type Following = {
  readonly turn: Turn
  readonly page?: number
  readonly isOver?: () => boolean
}

/**
 * Counts what has happened to cases since it was counted last, after the fact and from what they are: the moves do
 * nothing for it. Each page is a transaction of its own; a case that was counted as it is is passed over.
 */
export async function followFacts(
  shell: Pick<Shell, 'pool' | 'reference'>,
  { turn, page = PAGE, isOver = () => false }: Following,
): Promise<void> {
  const count = counterBy(shell.reference)
  while (!isOver()) {
    const isMore = await fromFactMark(shell, turn, async (client, upTo) => {
      const changed = await uncounted(client, behind(upTo), page)
      if (changed.length > 0) await countCases(client, changed, shell.reference, count)
      return { upTo: changed.at(-1)?.changedAt ?? upTo, isMore: changed.length === page }
    })
    if (!isMore) return
  }
}

/** From where to look, so that nothing is missed that came to light late. */
export function behind(upTo: UpTo): UpTo {
  return upTo === '' ? '' : plusMinutes(upTo as Instant, -BEHIND_MINUTES)
}

/** Cases that are not counted as they are, changed at that instant or later, in the order of their change. */
export async function uncounted(
  db: Db,
  from: UpTo,
  most: number | null,
): Promise<readonly (CaseKey & { readonly changedAt: Instant })[]> {
  const { rows } = await db.query<CaseKey & { changedAt: Instant }>({
    name: 'uncounted-cases',
    text: `select c.shard_key as "shardKey", c.id, c.changed_at as "changedAt" from cases c
      left join counted_cases k on k.shard_key = c.shard_key and k.case_id = c.id
      where c.changed_at >= $1 and k.version is distinct from c.version order by c.changed_at, c.id limit $2`,
    values: [from, most],
  })
  return rows
}

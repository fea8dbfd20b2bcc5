import { MOST_WAITING } from '#contract/search/search.ts'
import type { Instant } from '#domain/time.ts'
import { type Db, eyesOfSystem, through } from '../access/through.ts'
import type { CaseKey } from '../case/load.ts'
import { lookBack } from '../database/look-back.ts'
import { type Mark, underMark } from '../database/under-mark.ts'
import type { Shell } from '../shell.ts'
import { documentsOf, type Whole } from './case-documents.ts'
import { loadWhole, newest, unsearched, writeDocuments } from './text-store.ts'

const PAGE = 200

/** How cases are followed: who waits for whom, how many at a time, how often it is looked, and when to stop. */
export type Following = {
  readonly turn: Mark['turn']
  readonly page?: number
  readonly isOften?: boolean
  readonly isOver?: () => boolean
}

type Follower = Pick<Shell, 'pool' | 'reference' | 'customers' | 'log'>

/**
 * Makes cases findable as they are now, after the fact: the moves do nothing for it. Each page is a transaction of its
 * own; one process works at a time. A case whose texts cannot be read is named in the log and holds up no other. Says how
 * many were written.
 */
export async function followTexts(
  shell: Follower,
  { turn, page = PAGE, isOften = false, isOver = () => false }: Following,
): Promise<number> {
  let written = 0
  while (!isOver()) {
    const done = await underMark(
      { table: 'search_marks', name: 'texts', turn },
      shell,
      async (client, upTo) => {
        const from = upTo === '' ? '' : lookBack(shell.pool, 'texts', upTo as Instant, isOften)
        const changed = await unsearched(client, from, page)
        const count = changed.length > 0 ? await write(client, changed, shell) : 0
        return {
          upTo: changed.at(-1)?.changedAt ?? (await newest(client)),
          count,
          isMore: changed.length === page && count > 0,
        }
      },
    )
    written += done?.count ?? 0
    if (!done?.isMore) return written
  }
  return written
}

async function write(
  db: Db,
  keys: readonly CaseKey[],
  { reference, customers, log }: Follower,
): Promise<number> {
  const network = reference.network()
  const fresh = (await loadWhole(db, keys)).flatMap((whole: Whole) => {
    try {
      return [{ c: whole.c, documents: documentsOf(whole, network, customers) }]
    } catch (error) {
      log.error({ error, number: whole.c.number }, 'a case cannot be found by its texts; the others can')
      return []
    }
  })
  await writeDocuments(db, fresh)
  return fresh.length
}

/** How many cases changed after the one up to which texts can be found; at most so many are counted. */
export async function countWaiting({ pool, reference }: Pick<Shell, 'pool' | 'reference'>): Promise<number> {
  const { rows } = await through(pool, eyesOfSystem(reference.network())).query<{ waiting: number }>({
    name: 'texts-waiting',
    text: `select count(*)::int as waiting from (select from cases
      where changed_at > (select up_to from search_marks where name = 'texts') limit ${MOST_WAITING}) c`,
  })
  return rows[0]?.waiting ?? 0
}

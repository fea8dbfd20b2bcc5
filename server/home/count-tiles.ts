import type { HomeTile } from '#contract/home/home.ts'
import { isSpSide } from '#domain/access/seeing.ts'
import { type Tile, tilesFor } from '#domain/home/tiles.ts'
import type { Filter } from '#domain/queue/filter.ts'
import { quickFilters } from '#domain/queue/quick.ts'
import { through } from '../access/through.ts'
import { queueConditions } from '../case/queue-conditions.ts'
import { lookingOf } from '../queue/narrowing.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'

/** Counting stops here, as in the queues. */
const MOST = 10_000

/** The numbers of whoever asks, all in one question, each by the conditions of the list that it opens. */
export async function countTiles(call: Call, shell: Shell): Promise<HomeTile[]> {
  const actor = actorOf(call)
  const chosen = tilesFor(actor.roles, isSpSide(actor.organisation, shell.reference.network()))
  if (chosen.length === 0) return []
  const looking = lookingOf(call, shell)
  const values: unknown[] = []
  const counts = chosen.map((tile, index) => {
    const where = queueConditions({ queue: tile.queue, state: 'open' }, actor, {
      filters: filtersOf(tile),
      looking,
    })
    const before = values.length
    values.push(...where.values)
    const sql = where.sql().replace(/\$(\d+)/g, (_, no: string) => `$${before + Number(no)}`)
    return `select ${index} as no, count(*)::int as n from (select from cases where ${sql} limit ${MOST}) counted`
  })
  const { rows } = await through(shell.pool, actor).query<{ no: number; n: number }>(
    counts.join(' union all '),
    values,
  )
  const found = new Map(rows.map((row) => [row.no, row.n]))
  return chosen.map((tile, index) => shown(tile, found.get(index) ?? 0))
}

function filtersOf({ quick, filter }: Tile): readonly Filter[] {
  return [...(quick ? [quickFilters[quick]] : []), ...(filter ? [filter] : [])]
}

function shown({ name, queue, quick, filter, presses }: Tile, n: number): HomeTile {
  const asText = filter ? JSON.stringify(filter) : null
  return { name, n, presses: presses ?? false, queue, quick: quick ?? null, filter: asText }
}

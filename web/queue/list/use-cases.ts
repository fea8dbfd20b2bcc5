import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { QueueRow } from '#contract/case/queue.ts'
import { keys } from '../../queries.ts'
import { casesQuery } from '../queue-queries.ts'
import type { QueueSearch } from '../queue-search.ts'
import type { Loaded } from './look-again.ts'
import type { News, Where } from './news.ts'
import { useNews } from './use-news.ts'

/** A row of the list as it stands on the screen; `left`: it is in this list no more. */
export type ShownRow = QueueRow & {
  readonly left?: { readonly holder: string | null; readonly status: Status }
}
type Status = QueueRow['status'] | null

/** The rows from one index to another, which are on the screen. */
export type Span = { readonly from: number; readonly to: number }

/** The cases of a list as it was loaded, with what has become of them meanwhile, and which have come. */
export function useCases(search: QueueSearch, span: Span) {
  const queries = useQueryClient()
  const cases = useInfiniteQuery(casesQuery(search))
  const { data, isPlaceholderData } = cases
  const loaded = useMemo<readonly Loaded[]>(() => {
    if (isPlaceholderData) return []
    return (data?.pages ?? []).map((page, at) => ({
      page,
      after: (data?.pageParams[at] ?? null) as string | null,
    }))
  }, [data, isPlaceholderData])
  const news = useNews({ search, loaded, span })
  const plain = useMemo(() => (data?.pages ?? []).flatMap((page) => page.rows), [data])
  const rows = useMemo(() => plain.map((row) => shown(row, news)), [plain, news])
  const come = useMemo(() => comeTo(plain, news), [plain, news])
  const names = useMemo<Readonly<Record<string, string>>>(
    () => Object.assign({}, ...(data?.pages ?? []).map((page) => page.names), news.names),
    [data, news],
  )
  const refresh = useCallback(() => {
    void queries.resetQueries({ queryKey: [...keys.queueRows, search] })
    void queries.invalidateQueries({ queryKey: keys.counts })
  }, [queries, search])
  return { cases, rows, names, come, refresh }
}

function shown(row: QueueRow, { fresh, left }: News): ShownRow {
  const where: Where | undefined = left.get(row.number)
  if (where === undefined) return fresh.get(row.number) ?? row
  return { ...row, left: { holder: where?.holder ?? null, status: where?.status ?? null } }
}

/** A page that was loaded since may have what came. */
function comeTo(rows: readonly QueueRow[], { come }: News): number {
  if (come.size === 0) return 0
  const known = new Set(rows.map((row) => row.number))
  return [...come].filter((number) => !known.has(number)).length
}

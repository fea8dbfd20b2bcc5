import type { QueryClient, QueryFilters } from '@tanstack/react-query'

/**
 * Asks again for what news has made old. An answer that is on its way for the first time may have been made before the
 * news, and the library would take it for the new one: that is asked for once more when it has come.
 */
export async function askAgain(queries: QueryClient, filters: QueryFilters): Promise<void> {
  const isFirst = new Set(
    queries
      .getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' })
      .filter(({ state }) => state.data === undefined)
      .map(({ queryHash }) => queryHash),
  )
  await queries.invalidateQueries(filters)
  if (isFirst.size > 0)
    await queries.invalidateQueries({ predicate: ({ queryHash }) => isFirst.has(queryHash) })
}

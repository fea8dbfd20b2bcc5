import type { QueryClient } from '@tanstack/react-query'
import { caseQuery, timelinePagesQuery } from './case-queries.ts'

/** Fetches what the page of a case shows first, unless it is here already. */
export async function fetchAhead(queries: QueryClient, number: string): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(caseQuery(number)),
    queries.prefetchInfiniteQuery(timelinePagesQuery(number)),
  ])
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { timelinePagesQuery } from '../case-queries.ts'

/** What happened to a case, as far back as it has been asked for, and the way to ask for more. */
export function useTimeline(number: string) {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelinePagesQuery(number),
  )
  const shown = useMemo(() => {
    const pages = [...(data?.pages ?? [])].reverse()
    const entries = pages.flatMap((page) => page.entries)
    const names: Readonly<Record<string, string>> = Object.assign({}, ...pages.map((page) => page.names))
    return { entries, names, older: pages[0]?.older ?? 0 }
  }, [data])
  return {
    ...shown,
    isThere: data !== undefined,
    error,
    again: () => void refetch(),
    hasOlder: hasNextPage,
    isLoading: isFetchingNextPage,
    loadOlder: fetchNextPage,
  }
}

export type TimelineParts = ReturnType<typeof useTimeline>

import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { showBoard } from '#contract/board/board.ts'
import { showHeldTimes } from '#contract/board/held-times.ts'
import { showScorecard } from '#contract/board/scorecard.ts'
import { call } from '../call.ts'
import { askAgain } from '../live/ask-again.ts'
import { gathering } from '../live/gathering.ts'
import { onHeard } from '../live/heard.ts'
import { keys } from '../queries.ts'
import type { ScorecardSearch } from './board-search.ts'

/** Time alone makes cases overdue; no event says so. */
const AGAIN = 15_000
/** The server counts anew after some seconds: to ask sooner brings nothing. */
const TOGETHER = 5_000

const boardQuery = queryOptions({
  queryKey: [...keys.board, 'numbers'],
  queryFn: () => call(showBoard),
  refetchInterval: AGAIN,
  staleTime: TOGETHER,
})

/** The numbers of the board, which follow what happens. */
export function useBoard() {
  const queries = useQueryClient()
  useEffect(() => {
    const news = gathering<string>(TOGETHER, () => askAgain(queries, { queryKey: boardQuery.queryKey }))
    const stop = onHeard(({ number }) => news.add(number))
    return () => {
      stop()
      news.stop()
    }
  }, [queries])
  return useQuery(boardQuery)
}

/** How long cases of this month were held. */
export const heldTimesQuery = queryOptions({
  queryKey: [...keys.board, 'held-times'],
  queryFn: () => call(showHeldTimes),
  refetchInterval: 60_000,
})

/** The scorecards of a month. */
export function scorecardQuery({ month, sp }: ScorecardSearch) {
  return queryOptions({
    queryKey: [...keys.board, 'scorecard', month ?? '', sp ?? ''],
    queryFn: () =>
      call(showScorecard, { query: { ...(month ? { period: month } : {}), ...(sp ? { sp } : {}) } }),
  })
}

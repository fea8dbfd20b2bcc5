import { queryOptions } from '@tanstack/react-query'
import { listCases } from '#contract/case/queue.ts'
import type { Filter } from '#contract/queue/filter.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'

const AGAIN = 30_000
const faults: Filter = { join: 'and', parts: [{ field: 'massFault', is: 'yes' }] }

/** The open cases that were received longest ago. */
export const oldestQuery = queryOptions({
  queryKey: [...keys.board, 'oldest'],
  queryFn: () => call(listCases, { query: { queue: 'all', state: 'open', sort: 'oldest', limit: '8' } }),
  refetchInterval: AGAIN,
})

/** The mass faults that are open, the newest first. */
export const faultsQuery = queryOptions({
  queryKey: [...keys.board, 'faults'],
  queryFn: () =>
    call(listCases, {
      query: { queue: 'all', state: 'open', sort: 'newest', limit: '3', filter: JSON.stringify(faults) },
    }),
  refetchInterval: AGAIN,
})

import { queryOptions } from '@tanstack/react-query'
import { firstRunState } from '#contract/session/session.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Whether anybody can sign in yet. */
export const firstRunQuery = queryOptions({ queryKey: keys.firstRun, queryFn: () => call(firstRunState) })

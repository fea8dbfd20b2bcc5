import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { showCalendars } from '#contract/calendar/calendars.ts'
import { type PolicyVersion, showPolicy } from '#contract/policy/policy.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'

export type CategoryRow = PolicyVersion['content']['categories'][string]

/** The policy in force. */
export const policyQuery = queryOptions({
  queryKey: keys.policy,
  queryFn: () => call(showPolicy),
  staleTime: 60_000,
})

/** A version of the policy: a case is shown by the one it is judged by. */
export function policyVersionQuery(version: number) {
  return queryOptions({
    queryKey: [...keys.policy, version],
    queryFn: () => call(showPolicy, { query: { version: String(version) } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Opening hours and holidays. */
export const calendarsQuery = queryOptions({ queryKey: keys.calendars, queryFn: () => call(showCalendars) })

/** The name of a category in the language of the page. */
export function useCategoryName(): (key: string | null) => string {
  const { either, say } = useWords()
  const { data } = useQuery(policyQuery)
  return useCallback(
    (key) => {
      if (key === null) return say('case.notClassified')
      const row = data?.content.categories[key]
      return row ? either(row) : key
    },
    [data, either, say],
  )
}

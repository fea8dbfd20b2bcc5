import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { generateReport, listReports, submitReport } from '#contract/report/reports.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** Reports of my organisation and those below it. */
export function reportsQuery(period?: string) {
  return queryOptions({
    queryKey: [...keys.reports, period ?? 'all'],
    queryFn: () => call(listReports, { query: period ? { period } : {} }),
    select: ({ reports }) => reports,
  })
}

function useRefresh() {
  const queries = useQueryClient()
  return () => void queries.invalidateQueries({ queryKey: keys.reports })
}

/** Draws up the figures of a month. */
export function useGenerate() {
  return useMutation({
    mutationFn: (body: BodyOf<typeof generateReport>) => call(generateReport, { body }),
    onSuccess: useRefresh(),
  })
}

/** Submits a report to the province. */
export function useSubmitReport() {
  return useMutation({
    mutationFn: (id: string) => call(submitReport, { params: { id }, body: {} }),
    onSuccess: useRefresh(),
  })
}

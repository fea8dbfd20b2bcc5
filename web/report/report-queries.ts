import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import type { FileForm } from '#contract/report/report-file.ts'
import { showMonth } from '#contract/report/report-month.ts'
import { showReport, stepReport, writeReport } from '#contract/report/report-page.ts'
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

/** A report with its parts. */
export function reportQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.reports, 'one', id],
    queryFn: () => call(showReport, { params: { id } }),
  })
}

/** The reports of a month that are owed to me. */
export function monthQuery(period: string) {
  return queryOptions({
    queryKey: [...keys.reports, 'month', period],
    queryFn: () => call(showMonth, { params: { period } }),
  })
}

/** The forms in which reports are taken, the most wanted first. */
export const files: readonly FileForm[] = ['pdf', 'docx', 'xlsx']

/** Where everything of a month is taken as one archive. */
export function monthAddress(period: string, as: FileForm, language: string): string {
  return `/api/report-months/${period}/files?${new URLSearchParams({ as, language })}`
}

/** Where a report is taken as a file. */
export function fileAddress(id: string, as: FileForm, language: string): string {
  return `/api/reports/${id}/file?${new URLSearchParams({ as, language })}`
}

/** Writes what is the head's to write. */
export function useWriteReport(id: string) {
  return useMutation({
    mutationFn: (body: BodyOf<typeof writeReport>) => call(writeReport, { params: { id }, body }),
    onSuccess: useRefresh(),
  })
}

/** Which report, and as of which change of it, somebody has before them. */
export type Seen = { readonly id: string; readonly version: number }

type Step = { readonly step: 'submit' | BodyOf<typeof stepReport>['step']; readonly reason: string | null }

/** Signs, submits, accepts or returns a report as one has read it. */
export function useReportStep({ id, version }: Seen) {
  const params = { id }
  return useMutation({
    mutationFn: async ({ step, reason }: Step): Promise<unknown> =>
      step === 'submit'
        ? call(submitReport, { params, body: {} })
        : call(stepReport, { params, body: { step, seen: version, reason } }),
    onSuccess: useRefresh(),
  })
}

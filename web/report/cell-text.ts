import type { ReportTable, ReportView } from '#contract/report/report-page.ts'
import { shortTime } from '../operator-time.ts'
import { useCategoryName } from '../policy/policy-queries.ts'
import { useReportWords } from './report-words.ts'

export type Column = ReportTable['columns'][number]
export type Cell = ReportTable['rows'][number][number]

const numbers: readonly Column['is'][] = ['count', 'percent', 'hours', 'yuan']
/** What stands where there is nothing. */
const DASH = '—'

/** Whether a column holds numbers, which stand on the right. */
export function isNumber({ is }: Column): boolean {
  return numbers.includes(is)
}

/** Writes what stands in a cell, by what its column is. */
export function useCellText(names: ReportView['names']): (cell: Cell, column: Column) => string {
  const { say, sayOr } = useReportWords()
  const categoryOf = useCategoryName()
  const named: Partial<Record<Column['is'], (value: string) => string>> = {
    kind: (value) => (value === '' ? say('reportPage.unknown') : sayOr(`kind.${value}`, value)),
    channel: (value) => sayOr(`channel.${value}`, value),
    category: (value) => (value === '' ? say('reportPage.unknown') : categoryOf(value)),
    organisation: (value) => names[value] ?? value,
    city: (value) => value || say('reportPage.noCity'),
    province: (value) => value || say('reportPage.noProvince'),
    party: (value) => sayOr(`liableParty.${value}`, value),
    tier: (value) => (value === '0' ? say('reportPage.outside') : sayOr(`tier.${value}`, value)),
    promise: (value) => sayOr(`clock.${value}`, value),
    instant: (value) => shortTime(value),
    outcome: (value) => sayOr(`outcome.${value}`, value),
    satisfaction: (value) => sayOr(`satisfaction.${value}`, value),
    reason: (value) =>
      sayOr(`moveForm.overdueReasonName.${value}`, sayOr(`reportTable.reason.${value}`, value)),
    percent: (value) => `${value}%`,
  }
  return (cell, { is }) => (cell === null ? DASH : (named[is]?.(String(cell)) ?? String(cell)))
}

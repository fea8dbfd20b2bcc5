import type { Notice } from '#contract/notice/notices.ts'
import { paths } from '../paths.ts'

/** Where a notice leads: to the case, the report, or the contacts that it is about. */
export function aboutOf({ kind, number, report, entry }: Notice) {
  if (number === null) return paths.report(report ?? '')
  return kind === 'contacts' ? paths.directory({ find: number }) : paths.case(number, entry)
}

import type { Notice } from '#contract/notice/notices.ts'
import { paths } from '../paths.ts'

/** Where a notice leads: to the case or the report that it is about. */
export function aboutOf({ number, report, entry }: Notice) {
  return number === null ? paths.report(report ?? '') : paths.case(number, entry)
}

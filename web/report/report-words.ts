import { lateWords } from '../late-words.ts'
import { lateReportWords } from '../words/late-report.ts'

/** The same as everywhere, and the words of the reports besides. */
export const useReportWords = lateWords('report', lateReportWords)

export type ReportWords = ReturnType<typeof useReportWords>

import { figureWords } from '#contract/report/figure-words.ts'
import { reportWords } from '#contract/report/list-words.ts'
import { reportMonthWords } from '#contract/report/month-words.ts'
import { reportPageWords } from '#contract/report/page-words.ts'
import { reportTableWords } from '#contract/report/table-words.ts'

const drawers = {
  report: reportWords,
  reportMonth: reportMonthWords,
  figure: figureWords,
  reportPage: reportPageWords,
  reportTable: reportTableWords,
} as const

function inLanguage(language: 'zh' | 'en') {
  return Object.fromEntries(Object.entries(drawers).map(([drawer, words]) => [drawer, words[language]]))
}

/** The words of the reports: they come with their pages and not ahead of everything else. */
export const lateReportWords = { zh: inLanguage('zh'), en: inLanguage('en') }

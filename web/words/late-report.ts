import { figureWords } from './figures.ts'
import { reportWords } from './report-list.ts'
import { reportPageWords } from './report-page.ts'
import { reportTableWords } from './report-tables.ts'

const drawers = {
  report: reportWords,
  figure: figureWords,
  reportPage: reportPageWords,
  reportTable: reportTableWords,
} as const

function inLanguage(language: 'zh' | 'en') {
  return Object.fromEntries(Object.entries(drawers).map(([drawer, words]) => [drawer, words[language]]))
}

/** The words of the reports: they come with their pages and not ahead of everything else. */
export const lateReportWords = { zh: inLanguage('zh'), en: inLanguage('en') }

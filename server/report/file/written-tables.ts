import { reportPageWords } from '#contract/report/page-words.ts'
import type { WrittenForm } from '#contract/report/report-page.ts'
import type { DocumentTable } from '../../export/document.ts'
import type { Language } from './cell-text.ts'

const plain = ['what', 'who', 'until'] as const

/** What is to be done, by whom and until when. */
export function measureTable({ measures }: WrittenForm, language: Language): DocumentTable {
  const say = reportPageWords[language]
  return table(
    say.measures,
    plain.map((name) => say[name]),
    measures.map((one) => plain.map((name) => one[name])),
    say.measuresNone,
  )
}

/** What came of what was to be done last month. */
export function followUpTable({ followUps }: WrittenForm, language: Language): DocumentTable {
  const say = reportPageWords[language]
  return table(
    say.followUps,
    [...plain, 'came' as const, 'note' as const].map((name) => say[name]),
    followUps.map((one) => [...plain.map((name) => one[name]), say.outcome[one.came], one.note]),
    say.followUpsNone,
  )
}

function table(
  title: string,
  columns: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
  none: string,
): DocumentTable {
  return {
    title,
    columns: columns.map((one) => ({ title: one, format: null })),
    rows: rows.map((cells) => cells.map((text) => ({ text, number: null }))),
    ...{ total: null, note: rows.length === 0 ? none : null },
  }
}

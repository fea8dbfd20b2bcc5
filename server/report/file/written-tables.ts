import { reportPageWords } from '#contract/report/page-words.ts'
import type { ReportView, WrittenForm } from '#contract/report/report-page.ts'
import type { DocumentTable } from '../../export/document.ts'
import type { Language, Telling } from './cell-text.ts'

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

/** What the typical cases were about; nothing where there are none. */
export function retoldTables(
  { retold }: Pick<ReportView, 'retold'>,
  { language }: Pick<Telling, 'language'>,
) {
  if (retold.length === 0) return []
  const say = reportPageWords[language]
  const rows = retold.map((one) => [
    one.number,
    one.description ?? say.notKept,
    one.description === null ? '' : (one.result ?? say.noResult),
  ])
  const { columns, ...rest } = table(
    say.retold,
    [say.retoldCase, say.retoldMatter, say.retoldResult],
    rows,
    '',
  )
  return [{ ...rest, columns: columns.map((one, at) => ({ ...one, wide: at > 0 })) }]
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

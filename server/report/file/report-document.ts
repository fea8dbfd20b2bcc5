import { figureFormat, figureGroups } from '#contract/report/figure-groups.ts'
import { figureWords } from '#contract/report/figure-words.ts'
import { reportWords } from '#contract/report/list-words.ts'
import { reportPageWords } from '#contract/report/page-words.ts'
import { chartOf, numberIn } from '#contract/report/report-charts.ts'
import type { ReportTable, ReportView } from '#contract/report/report-page.ts'
import { reportTableWords } from '#contract/report/table-words.ts'
import type { DocumentChart, DocumentSection, DocumentTable, TableDocument } from '../../export/document.ts'
import { wallTime } from '../../export/wall-time.ts'
import { cellsTold, formatOf, numberCell, type Telling } from './cell-text.ts'
import { followUpTable, measureTable, retoldTables } from './written-tables.ts'

/** A report as its files have it: what its page shows, in the same order. */
export function reportDocument(view: ReportView, telling: Telling): TableDocument {
  const { language, names, zone } = telling
  const [list, say] = [reportWords[language], reportPageWords[language]]
  const { report, signed, receiver } = view
  const at = (instant: string | null) => (instant === null ? '—' : wallTime(zone, instant))
  return {
    language,
    title: list.title,
    under: `${report.name} ${report.period}`,
    facts: [
      [list.state, list[report.state] + (report.overdue ? ` (${list.overdue})` : '')],
      [list.dueAt, at(report.dueAt)],
      [list.snapshotAt, at(report.snapshotAt)],
      [say.receiver, receiver === null ? '—' : (names[receiver] ?? receiver)],
      [list.submittedAt, at(report.submittedAt)],
    ],
    sections: sectionsOf(view, telling),
    signature: [
      [say.signedBy, signed?.by ?? ''],
      [say.signedAt, signed ? at(signed.at) : ''],
    ],
    page: say.page,
  }
}

function sectionsOf(view: ReportView, telling: Telling): readonly DocumentSection[] {
  const { part, conclusion, conclusionNone } = reportPageWords[telling.language]
  const titles: Readonly<Record<number, string>> = part
  const counted = (view.parts ?? []).map(({ no, tables }) => ({
    no,
    section: {
      ...{ title: titles[no] ?? String(no), said: null },
      tables: [...tables.map((one) => told(one, telling)), ...(no === 10 ? retoldTables(view, telling) : [])],
    },
  }))
  const text = view.written.conclusion.trim() ? view.written.conclusion : conclusionNone
  const first: DocumentSection = {
    title: part[1],
    said: { title: conclusion, text },
    tables: [...figureTables(view, telling), ...correctionTables(view, telling)],
  }
  const twelfth: DocumentSection = {
    ...{ title: part[12], said: null },
    tables: [measureTable(view.written, telling.language), followUpTable(view.written, telling.language)],
  }
  const those = (wanted: (no: number) => boolean) =>
    counted.filter(({ no }) => wanted(no)).map((one) => one.section)
  return [first, ...those((no) => no < 12), twelfth, ...those((no) => no > 12)]
}

function told({ name, columns, rows, total, left }: ReportTable, telling: Telling): DocumentTable {
  const say = reportPageWords[telling.language]
  const { name: tables, column: words }: Words = reportTableWords[telling.language]
  const cell = cellsTold(telling)
  const line = (cells: ReportTable['rows'][number]) =>
    columns.map((column, at) => cell(cells[at] ?? null, column))
  const [, ...sums] = total ? line(total) : []
  return {
    title: tables[name] ?? name,
    columns: columns.map((one) => ({ title: words[one.name] ?? one.name, format: formatOf(one) })),
    rows: rows.map(line),
    total: total && rows.length > 0 ? [{ text: say.total, number: null }, ...sums] : null,
    note: rows.length === 0 ? say.nothing : left > 0 ? say.left.replace('{{n}}', String(left)) : null,
    chart: chartTold({ name, columns, rows, total, left }, telling),
  }
}

/** What is drawn of a table; the days of a month by their number. */
function chartTold(table: ReportTable, telling: Telling): DocumentChart | null {
  const chart = chartOf(table)
  const [key] = table.columns
  if (!chart || !key) return null
  const { column: words }: Words = reportTableWords[telling.language]
  const cell = cellsTold(telling)
  return {
    places: chart.rows.map(([name = null]) =>
      key.is === 'day' ? String(name).slice(-2) : cell(name, key).text,
    ),
    series: chart.series.map(({ column, at, share, stack }) => ({
      ...{ name: words[column] ?? column, share, ...(stack ? { stack } : {}) },
      values: chart.rows.map((cells) => numberIn(cells, at)),
    })),
    lying: chart.lying,
  }
}

type Words = Readonly<Record<'name' | 'column', Readonly<Record<string, string>>>>

function figureTables({ report: { figures } }: ReportView, { language }: Telling): DocumentTable[] {
  const words = figureWords[language]
  return Object.entries(figureGroups).map(([group, names]) => ({
    title: words.group[group as keyof typeof figureGroups],
    columns: [
      { title: reportPageWords[language].figure, format: null },
      { title: reportWords[language].value, format: 'count' },
    ],
    rows: names.map((name) => {
      const format = figureFormat(name)
      return [
        { text: words[name], number: null },
        { ...numberCell(figures[name], format), format },
      ]
    }),
    ...{ total: null, note: null },
  }))
}

/** What has come out otherwise since the report was frozen; nothing where nothing has. */
function correctionTables({ corrections }: ReportView, { language }: Telling): DocumentTable[] {
  if (corrections.length === 0) return []
  const say = reportPageWords[language]
  const { group: _groups, ...words } = figureWords[language]
  const named: Readonly<Record<string, string>> = words
  return [
    {
      title: say.corrections,
      columns: [
        { title: say.figure, format: null },
        { title: say.frozen, format: 'count' },
        { title: say.now, format: 'count' },
      ],
      rows: corrections.map(({ figure, frozen, now }) => {
        const format = figureFormat(figure)
        const numbers = [frozen, now].map((value) => ({ ...numberCell(value, format), format }))
        return [{ text: named[figure] ?? figure, number: null }, ...numbers]
      }),
      ...{ total: null, note: say.correctionsHint },
    },
  ]
}

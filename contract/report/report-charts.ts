import type { ReportTable } from './report-page.ts'

/** How a column of a table is drawn. */
export type Drawing = {
  readonly column: string
  readonly as: 'bar' | 'line'
  readonly stack?: string
}

type ChartOfTable = {
  readonly columns: readonly Drawing[]
  /** Bars that lie, for rows with long names, and how many of them at most. */
  readonly lying?: number
}

const byRate: ChartOfTable = {
  columns: [
    { column: 'firstReplyRate', as: 'bar' },
    { column: 'resolveRate', as: 'bar' },
  ],
}

/** Which tables of a report are drawn as well: each chart has the numbers of its table and no others. */
const charts: Readonly<Record<string, ChartOfTable>> = {
  compared: {
    columns: [
      { column: 'accepted', as: 'bar' },
      { column: 'lastMonth', as: 'bar' },
      { column: 'lastYear', as: 'bar' },
    ],
  },
  trend: {
    columns: [
      { column: 'consultations', as: 'bar', stack: 'accepted' },
      { column: 'queries', as: 'bar', stack: 'accepted' },
      { column: 'complaints', as: 'bar', stack: 'accepted' },
    ],
  },
  categories: { columns: [{ column: 'accepted', as: 'bar' }], lying: 12 },
  promises: byRate,
  units: { columns: [{ column: 'complaints', as: 'bar' }], lying: 40 },
}

/** What is drawn of a table: the cells that name its rows, and the numbers of each column. */
export type TableChart = {
  readonly rows: readonly ReportTable['rows'][number][]
  readonly series: readonly (Drawing & { readonly at: number; readonly share: boolean })[]
  readonly lying: boolean
}

/** The chart of a table; null where it has none, or nothing to show. */
export function chartOf({ name, columns, rows }: ReportTable): TableChart | null {
  const chart = Object.hasOwn(charts, name) ? charts[name] : undefined
  if (!chart) return null
  const series = chart.columns.flatMap((one) => {
    const at = columns.findIndex((column) => column.name === one.column)
    return at < 0 ? [] : [{ ...one, at, share: columns[at]?.is === 'percent' }]
  })
  const shown = rows.slice(0, chart.lying ?? rows.length)
  const isAnything = shown.some((cells) => series.some(({ at }) => Number(cells[at] ?? 0) !== 0))
  return isAnything ? { rows: shown, series, lying: chart.lying !== undefined } : null
}

/** The number of a cell; null where there is none. */
export function numberIn(cells: ReportTable['rows'][number], at: number): number | null {
  const cell = cells[at]
  return typeof cell === 'number' ? cell : null
}

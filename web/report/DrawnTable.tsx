import { chartOf, numberIn } from '#contract/report/report-charts.ts'
import type { ReportTable } from '#contract/report/report-page.ts'
import { Chart } from '../parts/Chart.tsx'
import type { Cell, Column } from './cell-text.ts'
import { useReportWords } from './report-words.ts'

/** A table of a report as a chart, with the numbers that stand below it; nothing where it is not drawn. */
export function DrawnTable({
  table,
  text,
}: {
  table: ReportTable
  text: (cell: Cell, column: Column) => string
}) {
  const { say } = useReportWords()
  const chart = chartOf(table)
  const [key] = table.columns
  if (!chart || !key) return null
  const nameOf = (cell: Cell) => (key.is === 'day' ? String(cell).slice(-2) : text(cell, key))
  return (
    <Chart
      label={say(`reportTable.name.${table.name}`)}
      className={chart.lying && chart.rows.length > 12 ? 'report-chart tall' : 'report-chart'}
      data={{
        places: chart.rows.map((cells) => nameOf(cells[0] ?? null)),
        series: chart.series.map(({ column, at, ...how }) => ({
          ...how,
          name: say(`reportTable.column.${column}`),
          values: chart.rows.map((cells) => numberIn(cells, at)),
        })),
        lying: chart.lying,
      }}
    />
  )
}

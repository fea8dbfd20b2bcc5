import { Link } from '@tanstack/react-router'
import { Table, Typography } from 'antd'
import type { ReportTable, ReportView } from '#contract/report/report-page.ts'
import { Bar } from '../parts/Bar.tsx'
import { paths } from '../paths.ts'
import { type Cell, type Column, isNumber, useCellText } from './cell-text.ts'
import { useReportWords } from './report-words.ts'

type Row = { readonly no: number; readonly cells: readonly Cell[] }
/** Beyond this a table is scrolled on the screen; on paper it stands there whole. */
const LONG = 31

/** A table of a report: rows with a bar for their first number, the total at the foot, and what is not listed. */
export function PartTable({ table, names }: { table: ReportTable; names: ReportView['names'] }) {
  const { say } = useReportWords()
  const text = useCellText(names)
  const drawn = table.columns.findIndex((one) => one.is === 'count')
  const most = Math.max(0, ...table.rows.map((cells) => Number(cells[drawn] ?? 0)))
  const title = say(`reportTable.name.${table.name}`)
  return (
    <section aria-label={title} className={table.rows.length > LONG ? 'report-table long' : 'report-table'}>
      <Typography.Title level={3} className="report-table-title">
        {title}
      </Typography.Title>
      <Table<Row>
        rowKey="no"
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={false}
        columns={table.columns.map((column, at) => ({
          title: say(`reportTable.column.${column.name}`),
          key: column.name,
          align: isNumber(column) ? 'right' : 'left',
          render: (_: unknown, { cells }: Row) => (
            <>
              <Shown cell={cells[at] ?? null} column={column} text={text(cells[at] ?? null, column)} />
              {at === drawn && most > 0 ? <Bar part={Number(cells[at] ?? 0) / most} /> : null}
            </>
          ),
        }))}
        dataSource={table.rows.map((cells, no) => ({ no, cells }))}
        locale={{ emptyText: say('reportPage.nothing') }}
        summary={() => (table.total && table.rows.length > 0 ? <Total table={table} text={text} /> : null)}
      />
      {table.left > 0 ? (
        <Typography.Text type="secondary">{say('reportPage.left', { n: table.left })}</Typography.Text>
      ) : null}
    </section>
  )
}

function Shown({ cell, column, text }: { cell: Cell; column: Column; text: string }) {
  if (column.is !== 'case' || cell === null) return <span className="number">{text}</span>
  return (
    <Link {...paths.case(String(cell))} className="number">
      {text}
    </Link>
  )
}

type Text = (cell: Cell, column: Column) => string

function Total({ table: { columns, total }, text }: { table: ReportTable; text: Text }) {
  const { say } = useReportWords()
  return (
    <Table.Summary.Row className="report-total">
      {columns.map((column, at) => (
        <Table.Summary.Cell key={column.name} index={at} align={isNumber(column) ? 'right' : 'left'}>
          {at === 0 ? say('reportPage.total') : text(total?.[at] ?? null, column)}
        </Table.Summary.Cell>
      ))}
    </Table.Summary.Row>
  )
}

import { type TableColumnsType, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { QueueRow } from '#contract/case/queue.ts'
import { type ColumnName, columnNames } from '#contract/queue/views.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { Classified, Description, Holder, NumberLink, RowLight } from './cells.tsx'
import { DueCell } from './DueCell.tsx'
import type { Look } from './views/look.ts'

type Drawn = { readonly width?: number; readonly cell: (row: QueueRow) => ReactNode }

/** Those columns of a queue, each with its width; the description takes what is left. */
export function useColumns(
  columns: Look['columns'],
  names: Readonly<Record<string, string>>,
): TableColumnsType<QueueRow> {
  const { say } = useWords()
  const drawn = useDrawn(names)
  return columns.map(({ name, width = drawn[name].width }) => ({
    title: say(`view.column.${name}`),
    key: name,
    ...(width === undefined ? {} : { width }),
    render: (_: unknown, row: QueueRow) => drawn[name].cell(row),
  }))
}

/** How wide the columns are together at least. */
export function widthOf(columns: Look['columns']): number {
  return columns.reduce((sum, { name, width }) => sum + (width ?? usualWidths[name] ?? 200), 0)
}

const usualWidths: Readonly<Partial<Record<ColumnName, number>>> = {
  light: 108,
  number: 164,
  kind: 150,
  holder: 190,
  firstReply: 146,
  resolve: 146,
  received: 108,
  status: 110,
  due: 146,
  channel: 130,
  account: 180,
  mainWindow: 190,
  reminders: 90,
  rounds: 70,
}

function useDrawn(names: Readonly<Record<string, string>>): Readonly<Record<ColumnName, Drawn>> {
  const { say, sayOr } = useWords()
  const from = (row: QueueRow) => (row.round === 1 ? row.receivedAt : null)
  const none = say('frame.none')
  const cells: Readonly<Record<ColumnName, Drawn['cell']>> = {
    light: (row) => <RowLight row={row} />,
    number: (row) => <NumberLink number={row.number} />,
    description: (row) => <Description row={row} />,
    kind: (row) => <Classified row={row} />,
    holder: (row) => <Holder row={row} names={names} />,
    firstReply: (row) => <DueCell clock={row.firstReply} from={from(row)} />,
    resolve: (row) => <DueCell clock={row.resolve} from={from(row)} />,
    received: (row) => <At at={row.receivedAt} />,
    status: (row) => <StatusTag status={row.status} />,
    due: (row) => (row.dueAt === null ? none : <At at={row.dueAt} />),
    channel: (row) => sayOr(`channel.${row.channel}`, row.channel),
    account: (row) => <Short text={row.account} />,
    mainWindow: (row) => <Short text={names[row.mainWindow] ?? row.mainWindow} />,
    reminders: (row) => row.remindCount,
    rounds: (row) => row.round,
  }
  const withWidth = columnNames.map((name) => {
    const width = usualWidths[name]
    return [name, width === undefined ? { cell: cells[name] } : { cell: cells[name], width }]
  })
  return Object.fromEntries(withWidth)
}

function Short({ text }: { text: string | null }) {
  const { say } = useWords()
  return <Typography.Text ellipsis={{ tooltip: true }}>{text ?? say('frame.none')}</Typography.Text>
}

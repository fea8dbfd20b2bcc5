import { Card, Segmented, Table, type TableColumnsType, Typography } from 'antd'
import type { Board, BoardRow } from '#contract/board/board.ts'
import { Bar } from '../parts/Bar.tsx'
import type { BoardField } from './board-search.ts'
import { useBoardWords } from './board-words.ts'
import { countedNames, isOf, spanOf } from './leads-to.ts'
import { NumberLink } from './NumberLink.tsx'
import { useRowName } from './row-name.ts'

type Props = { readonly board: Board; readonly by: BoardField; readonly onChoose: (by: BoardField) => void }

/** The numbers told apart by one field; which one stands in the address. */
export function ByTable({ board, by, onChoose }: Props) {
  const { say } = useBoardWords()
  const shown = board.by.find((one) => one.field === by) ?? board.by[0]
  const columns = useColumns(board, shown?.field ?? 'category')
  if (!shown) return null
  return (
    <Card size="small" title={say('board.byTitle')} className="board-by">
      <Segmented<BoardField>
        aria-label={say('board.by')}
        value={shown.field}
        onChange={onChoose}
        options={board.by.map(({ field }) => ({ value: field, label: say(`board.field.${field}`) }))}
      />
      <Table<BoardRow>
        rowKey={({ value }) => value ?? ''}
        size="small"
        columns={columns}
        dataSource={[...shown.rows]}
        scroll={{ x: 640 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
      {shown.more > 0 ? (
        <Typography.Text type="secondary">
          {say('board.left', { shown: shown.rows.length, more: shown.more })}
        </Typography.Text>
      ) : null}
    </Card>
  )
}

function useColumns(board: Board, field: BoardField): TableColumnsType<BoardRow> {
  const { say } = useBoardWords()
  const nameOf = useRowName(board.names)
  const span = spanOf(board)
  const counted = countedNames.map((what) => ({
    key: what,
    title: say(`board.counted.${what}`),
    align: 'right' as const,
    sorter: (a: BoardRow, b: BoardRow) => (a[what] ?? 0) - (b[what] ?? 0),
    sortDirections: ['descend' as const, 'ascend' as const],
    render: (_: unknown, row: BoardRow) => (
      <NumberLink
        n={row[what]}
        what={what}
        name={nameOf(field, row.value)}
        conditions={[isOf(field, row.value)]}
        span={span}
      />
    ),
  }))
  return [
    {
      key: 'name',
      title: say(`board.field.${field}`),
      render: (_, row) => nameOf(field, row.value),
    },
    ...counted,
    {
      key: 'share',
      title: say('board.shareLate'),
      width: 120,
      render: (_, { breached, open }) => <Bar part={open === 0 ? 0 : breached / open} />,
    },
  ]
}

import { useQuery } from '@tanstack/react-query'
import { Card, Table, type TableColumnsType, Typography } from 'antd'
import type { HeldTimes as Times } from '#contract/board/held-times.ts'
import { heldTimesQuery } from './board-queries.ts'
import { useBoardWords } from './board-words.ts'

type Row = Pick<Times['rows'][number], 'tier' | 'in' | 'out' | 'averageHours'> & {
  readonly organisation?: string
}

/** How long cases of this month were held, by tier and by organisation. */
export function HeldTimes() {
  const { say } = useBoardWords()
  const { data } = useQuery(heldTimesQuery)
  const byTier = useColumns('tier', {})
  const byUnit = useColumns('unit', data?.names ?? {})
  if (!data || data.rows.length === 0) return null
  const plain = { size: 'small', scroll: { x: 420 } } as const
  return (
    <Card size="small" title={say('board.held')}>
      <Typography.Paragraph type="secondary">
        {say('board.heldHint', { month: data.month })}
      </Typography.Paragraph>
      <div className="board-held">
        <section aria-label={say('board.byTier')}>
          <h3>{say('board.byTier')}</h3>
          <Table<Row> {...plain} rowKey="tier" columns={byTier} dataSource={data.tiers} pagination={false} />
        </section>
        <section aria-label={say('board.byUnit')}>
          <h3>{say('board.byUnit')}</h3>
          <Table<Row>
            {...plain}
            rowKey={({ organisation, tier }) => `${organisation} ${tier}`}
            columns={byUnit}
            dataSource={data.rows}
            pagination={{ defaultPageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </section>
      </div>
      {data.more > 0 ? (
        <Typography.Text type="secondary">
          {say('board.left', { shown: data.rows.length, more: data.more })}
        </Typography.Text>
      ) : null}
    </Card>
  )
}

function useColumns(first: 'tier' | 'unit', names: Readonly<Record<string, string>>): TableColumnsType<Row> {
  const { say } = useBoardWords()
  const tierName = (tier: number) => (tier === 0 ? say('board.beside') : say(`tier.${tier}`))
  const hours = (n: number | null) => (n === null ? say('frame.none') : say('board.hoursLong', { n }))
  const count = { align: 'right' as const }
  return [
    {
      key: 'name',
      title: say(`board.${first}`),
      render: (_, { organisation, tier }) =>
        organisation === undefined ? tierName(tier) : (names[organisation] ?? organisation),
    },
    { ...count, key: 'in', title: say('board.handedIn'), dataIndex: 'in' },
    { ...count, key: 'out', title: say('board.handedOut'), dataIndex: 'out' },
    {
      ...count,
      key: 'average',
      title: say('board.average'),
      sorter: (a, b) => (a.averageHours ?? 0) - (b.averageHours ?? 0),
      render: (_, { averageHours }) => hours(averageHours),
    },
  ]
}

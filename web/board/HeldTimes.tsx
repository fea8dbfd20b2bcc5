import { useQuery } from '@tanstack/react-query'
import { Card, Table, type TableColumnsType, Typography } from 'antd'
import type { HeldTimes as Times } from '#contract/board/held-times.ts'
import { BehindLink } from './BehindLink.tsx'
import { heldTimesQuery } from './board-queries.ts'
import { useBoardWords } from './board-words.ts'

type Row = Pick<Times['rows'][number], 'tier' | 'in' | 'out' | 'averageHours'> & {
  readonly organisation?: string
}

/** How long cases of this month were held, by tier and by organisation. */
export function HeldTimes() {
  const { say } = useBoardWords()
  const { data } = useQuery(heldTimesQuery)
  const byTier = useColumns('tier', {}, data?.month ?? '')
  const byUnit = useColumns('unit', data?.names ?? {}, data?.month ?? '')
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

function useColumns(
  first: 'tier' | 'unit',
  names: Readonly<Record<string, string>>,
  month: string,
): TableColumnsType<Row> {
  const { say } = useBoardWords()
  const tierName = (tier: number) => (tier === 0 ? say('board.beside') : say(`tier.${tier}`))
  const hours = (n: number | null) => (n === null ? say('frame.none') : say('board.hoursLong', { n }))
  const count = { align: 'right' as const }
  const nameOf = ({ organisation, tier }: Row) =>
    organisation === undefined ? tierName(tier) : (names[organisation] ?? organisation)
  const counted = (way: 'in' | 'out', title: string) => ({
    ...{ ...count, key: way, title },
    render: (_: unknown, row: Row) => (
      <BehindLink
        behind={{ of: 'held', month, organisation: row.organisation ?? null, tier: row.tier, way }}
        name={nameOf(row)}
        what={title}
        n={String(row[way])}
      />
    ),
  })
  return [
    {
      key: 'name',
      title: say(`board.${first}`),
      render: (_, row) => nameOf(row),
    },
    counted('in', say('board.handedIn')),
    counted('out', say('board.handedOut')),
    {
      ...count,
      key: 'average',
      title: say('board.average'),
      sorter: (a, b) => (a.averageHours ?? 0) - (b.averageHours ?? 0),
      render: (_, row) => {
        const n = hours(row.averageHours)
        if (row.averageHours === null) return n
        const behind = {
          of: 'held',
          month,
          organisation: row.organisation ?? null,
          tier: row.tier,
          way: 'out',
        } as const
        return <BehindLink behind={behind} name={nameOf(row)} what={say('board.average')} n={n} />
      },
    },
  ]
}

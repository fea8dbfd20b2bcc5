import { useQuery } from '@tanstack/react-query'
import { Button, Card, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { DeputyView } from '#contract/network/deputies.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { serverNow } from '../server-clock.ts'
import { useMe } from '../session/me.ts'
import { deputiesQuery, useEndDeputy } from './deputy-queries.ts'
import { NameDeputy } from './NameDeputy.tsx'

/** Who stands in for whom at the organisation one acts for, and the way to arrange it. */
export function DeputyCard() {
  const { acting } = useMe()
  return acting ? <Deputies at={acting.name} /> : null
}

function Deputies({ at }: { at: string }) {
  const { say } = useWords()
  const [isNaming, setNaming] = useState(false)
  const { data, error, isPending, refetch } = useQuery(deputiesQuery)
  const end = useEndDeputy()
  return (
    <Card
      size="small"
      title={say('deputy.title', { organisation: at })}
      extra={
        <Button size="small" onClick={() => setNaming(true)}>
          {say('deputy.name')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{say('deputy.means')}</Typography.Text>
        <Trouble error={error ?? end.error} again={() => void refetch()} />
        <Table<DeputyView>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={data?.deputies ?? []}
          columns={useColumns((id) => end.mutate(id))}
          pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
          locale={{ emptyText: say('deputy.nobody') }}
          scroll={{ x: 560 }}
        />
        {isNaming ? <NameDeputy onClose={() => setNaming(false)} /> : null}
      </Flex>
    </Card>
  )
}

function useColumns(onEnd: (id: string) => void): TableColumnsType<DeputyView> {
  const { say } = useWords()
  return [
    { title: say('deputy.absent'), dataIndex: 'absentName' },
    {
      title: say('deputy.deputy'),
      key: 'deputy',
      render: (_, { deputyName, startsAt }) => (
        <Flex gap={8} align="center" wrap>
          {deputyName}
          {Date.parse(startsAt) <= serverNow() ? (
            <Tag color="green">{say('deputy.now')}</Tag>
          ) : (
            <Tag>{say('deputy.toCome')}</Tag>
          )}
        </Flex>
      ),
    },
    { title: say('deputy.organisation'), dataIndex: 'organisationName' },
    {
      title: say('deputy.startsAt'),
      key: 'startsAt',
      width: 130,
      render: (_, one) => <At at={one.startsAt} />,
    },
    { title: say('deputy.endsAt'), key: 'endsAt', width: 130, render: (_, one) => <At at={one.endsAt} /> },
    {
      key: 'end',
      width: 90,
      align: 'right',
      render: (_, { id, mayEnd }) =>
        mayEnd ? (
          <Button size="small" danger onClick={() => onEnd(id)}>
            {say('deputy.end')}
          </Button>
        ) : null,
    },
  ]
}

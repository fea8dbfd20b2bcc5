import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { SpWayView } from '#contract/sp/ways.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { spWayWords } from '../words/sp-ways.ts'
import { SpWayModal } from './SpWayModal.tsx'
import { spWaysQuery } from './sp-queries.ts'

/** How SPs are reached, for administrators. */
export function SpWays() {
  const own = spWayWords[useWords().language]
  const [writing, setWriting] = useState<SpWayView | null>(null)
  const { data = [], error, isPending, refetch } = useQuery(spWaysQuery)
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{own.hint}</Typography.Text>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<SpWayView>
        rowKey="organisation"
        size="middle"
        columns={useColumns(setWriting)}
        dataSource={data}
        loading={isPending}
        scroll={{ x: 800 }}
        pagination={false}
        locale={{ emptyText: <Nothing title={own.none} /> }}
      />
      {writing ? <SpWayModal way={writing} onClose={() => setWriting(null)} /> : null}
    </Flex>
  )
}

function useColumns(onChange: (one: SpWayView) => void): TableColumnsType<SpWayView> {
  const { say, language } = useWords()
  const own = spWayWords[language]
  return [
    { title: own.sp, dataIndex: 'name' },
    {
      title: say('sp.way.label'),
      key: 'way',
      width: 160,
      render: (_, { way, certificates }) => (
        <Flex gap={4}>
          <Tag>{say(`sp.way.${way}`)}</Tag>
          {certificates.length > 0 ? <Tag color="green">{own.signed}</Tag> : null}
        </Flex>
      ),
    },
    {
      title: own.contacts,
      key: 'contacts',
      width: 320,
      render: (_, { addresses, phones }) => [...addresses, ...phones].join(' · '),
    },
    {
      key: 'change',
      width: 90,
      align: 'right',
      render: (_, one) => (
        <Button
          size="small"
          onClick={() => onChange(one)}
          aria-label={say('sp.changeOf', { name: one.name })}
        >
          {own.change}
        </Button>
      ),
    },
  ]
}

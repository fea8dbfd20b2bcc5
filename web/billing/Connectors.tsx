import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { BillingConnector } from '#contract/billing/connectors.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { connectorsQuery } from './billing-queries.ts'
import { ConnectorModal } from './ConnectorModal.tsx'

/** How the billing of each province is reached, and what customers are told where it is not. */
export function Connectors() {
  const { say } = useWords()
  const [changed, setChanged] = useState<BillingConnector | null>(null)
  const { data = [], error, isPending, refetch } = useQuery(connectorsQuery)
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{say('billing.connectorsHint')}</Typography.Text>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<BillingConnector>
        rowKey="organisation"
        size="middle"
        columns={useColumns(setChanged)}
        dataSource={data}
        loading={isPending}
        scroll={{ x: 900 }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: <Nothing title={say('billing.noConnectors')} /> }}
      />
      {changed ? <ConnectorModal connector={changed} onClose={() => setChanged(null)} /> : null}
    </Flex>
  )
}

function useColumns(onChange: (one: BillingConnector) => void): TableColumnsType<BillingConnector> {
  const { say } = useWords()
  return [
    { title: say('network.province'), dataIndex: 'province', width: 100 },
    { title: say('billing.mode'), key: 'mode', width: 140, render: (_, one) => <Mode of={one} /> },
    { title: say('billing.baseUrl'), key: 'address', width: 280, render: (_, one) => <Address of={one} /> },
    {
      title: say('billing.guide'),
      dataIndex: 'guide',
      render: (guide: string | null) => guide ?? say('frame.none'),
    },
    {
      key: 'change',
      width: 90,
      align: 'right',
      render: (_, one) => (
        <Button
          type="link"
          size="small"
          aria-label={`${say('billing.change')} ${one.province}`}
          onClick={() => onChange(one)}
        >
          {say('billing.change')}
        </Button>
      ),
    },
  ]
}

function Mode({ of: { interconnected, baseUrl } }: { of: BillingConnector }) {
  const { say } = useWords()
  const colour = interconnected ? (baseUrl === null ? 'orange' : 'green') : 'default'
  return <Tag color={colour}>{say(`billing.modeIs.${modeOf(interconnected, baseUrl)}`)}</Tag>
}

function Address({ of: { baseUrl, hasToken } }: { of: BillingConnector }) {
  const { say } = useWords()
  if (baseUrl === null) return say('frame.none')
  return (
    <>
      <div className="wrap-anywhere">{baseUrl}</div>
      <Typography.Text type="secondary">
        <small>{say(hasToken ? 'billing.hasToken' : 'billing.hasNoToken')}</small>
      </Typography.Text>
    </>
  )
}

function modeOf(interconnected: boolean, baseUrl: string | null): 'joined' | 'byHand' | 'not' {
  if (!interconnected) return 'not'
  return baseUrl === null ? 'byHand' : 'joined'
}

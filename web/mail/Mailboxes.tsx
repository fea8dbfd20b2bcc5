import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { MailboxView } from '#contract/mail/mailboxes.ts'
import { useWords } from '../language.ts'
import { Ago } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { MailboxModal } from './MailboxModal.tsx'
import { mailboxesQuery } from './mail-queries.ts'

/** The mailboxes of windows, for administrators. */
export function Mailboxes() {
  const { say } = useWords()
  const [writing, setWriting] = useState<MailboxView | 'new' | null>(null)
  const { data = [], error, isPending, refetch } = useQuery(mailboxesQuery)
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} justify="space-between" align="center">
        <Typography.Text type="secondary">{say('mailbox.hint')}</Typography.Text>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setWriting('new')}>
          {say('mailbox.add')}
        </Button>
      </Flex>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<MailboxView>
        rowKey="id"
        size="middle"
        columns={useColumns(setWriting)}
        dataSource={data}
        loading={isPending}
        scroll={{ x: 900 }}
        pagination={false}
        locale={{ emptyText: <Nothing title={say('mailbox.none')} /> }}
      />
      {writing ? (
        <MailboxModal mailbox={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />
      ) : null}
    </Flex>
  )
}

function useColumns(onChange: (one: MailboxView) => void): TableColumnsType<MailboxView> {
  const { say } = useWords()
  return [
    { title: say('mailbox.address'), dataIndex: 'address' },
    { title: say('mailbox.window'), dataIndex: 'windowName', width: 220 },
    {
      title: say('mailbox.channel'),
      key: 'channel',
      width: 140,
      render: (_, { channel }) => say(`channel.${channel}`),
    },
    { title: say('mailbox.state'), key: 'state', width: 220, render: (_, one) => <Standing mailbox={one} /> },
    {
      key: 'change',
      width: 90,
      align: 'right',
      render: (_, one) => (
        <Button
          size="small"
          onClick={() => onChange(one)}
          aria-label={say('mailbox.changeOf', { address: one.address })}
        >
          {say('mailbox.change')}
        </Button>
      ),
    },
  ]
}

function Standing({ mailbox }: { readonly mailbox: MailboxView }) {
  const { say } = useWords()
  const { active, fetching, trouble, troubleSince, lookedAt } = mailbox
  if (!active) return <Tag>{say('mailbox.inactive')}</Tag>
  if (fetching === null) return say('mailbox.pushed')
  if (trouble && troubleSince)
    return (
      <Flex gap={8} align="center">
        <Tag color="red">{say(`mailbox.trouble.${trouble}`)}</Tag>
        <Ago at={troubleSince} />
      </Flex>
    )
  return lookedAt ? <Ago at={lookedAt} /> : say('mailbox.never')
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Card, Flex, Table, type TableColumnsType, Tag, Typography } from 'antd'
import { endOtherSessions, endSession, listSessions, type Session } from '#contract/session/sessions.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Ago, At } from '../parts/At.tsx'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import { shortAgent } from './short-agent.ts'

/** Where the person is signed in, and the way to end what is not wanted there. */
export function SessionsCard() {
  const { say } = useWords()
  const queries = useQueryClient()
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.sessions,
    queryFn: () => call(listSessions),
  })
  const again = { onSuccess: () => queries.invalidateQueries({ queryKey: keys.sessions }) }
  const end = useMutation({ mutationFn: (id: string) => call(endSession, { params: { id } }), ...again })
  const endOthers = useMutation({ mutationFn: () => call(endOtherSessions), ...again })
  const sessions = data?.sessions ?? []
  return (
    <Card
      title={say('account.sessions')}
      size="small"
      extra={
        <Button
          size="small"
          disabled={sessions.length < 2}
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate()}
        >
          {say('account.endOthers')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <Trouble error={error ?? end.error ?? endOthers.error} again={() => void refetch()} />
        <Table<Session>
          rowKey="id"
          size="small"
          loading={isPending}
          dataSource={sessions}
          columns={useColumns((id) => end.mutate(id))}
          pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
          scroll={{ x: 560 }}
        />
      </Flex>
    </Card>
  )
}

function useColumns(onEnd: (id: string) => void): TableColumnsType<Session> {
  const { say } = useWords()
  return [
    {
      title: say('account.where'),
      key: 'where',
      render: (_, { agent, address, isThis }) => (
        <Flex gap={8} align="center" wrap>
          <span>{shortAgent(agent) || say('account.unknownAgent')}</span>
          <Typography.Text type="secondary">{address}</Typography.Text>
          {isThis ? <Tag color="green">{say('account.thisOne')}</Tag> : null}
        </Flex>
      ),
    },
    { title: say('account.began'), key: 'began', width: 150, render: (_, one) => <At at={one.beganAt} /> },
    { title: say('account.seen'), key: 'seen', width: 120, render: (_, one) => <Ago at={one.seenAt} /> },
    {
      key: 'end',
      width: 90,
      align: 'right',
      render: (_, { id, isThis }) =>
        isThis ? null : (
          <Button size="small" danger onClick={() => onEnd(id)}>
            {say('account.end')}
          </Button>
        ),
    },
  ]
}

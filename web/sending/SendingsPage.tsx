import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Flex, Table, Typography } from 'antd'
import type { Sending } from '#contract/sending/sendings.ts'
import { useWords } from '../language.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { SendingStates } from './SendingStates.tsx'
import { useSendingColumns } from './sending-columns.tsx'
import { sendingsQuery } from './sending-queries.ts'
import { sendingSearch } from './sending-search.ts'

/** What goes out of the cases that one's organisation sees: what waits, what failed, and what one does about it. */
export function SendingsPage() {
  const { say } = useWords()
  const search = sendingSearch(useSearch({ from: '/frame/sendings' }))
  const navigate = useNavigate()
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(sendingsQuery(search))
  const first = data?.pages[0]
  const { state } = search
  const nothing = state
    ? say('sending.emptyOf', { state: say(`sending.state.${state}`) })
    : say('sending.empty')
  return (
    <Page title={say('sending.title')}>
      <Typography.Text type="secondary">{say('sending.hint')}</Typography.Text>
      {first ? <Channels of={first.channels} /> : null}
      <SendingStates
        state={state}
        counts={first?.counts}
        onChange={(next) => void navigate({ ...paths.sendings(next ? { state: next } : {}), replace: true })}
      />
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<Sending>
        rowKey="id"
        size="middle"
        columns={useSendingColumns()}
        dataSource={data?.pages.flatMap((page) => page.sendings) ?? []}
        loading={isPending}
        scroll={{ x: 960 }}
        pagination={false}
        locale={{ emptyText: <Nothing title={nothing} /> }}
      />
      {hasNextPage ? (
        <Flex justify="center">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('sending.more')}
          </Button>
        </Flex>
      ) : null}
    </Page>
  )
}

function Channels({ of }: { of: readonly Sending['channel'][] }) {
  const { say, language } = useWords()
  if (of.length === 0) return <Alert type="warning" showIcon title={say('sending.noChannel')} />
  const names = of.map((one) => say(`sending.channel.${one}`)).join(language === 'zh' ? '、' : ', ')
  return <Typography.Text type="secondary">{say('sending.channels', { names })}</Typography.Text>
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Flex, Table, type TableColumnsType, Typography } from 'antd'
import { useState } from 'react'
import { actWords } from '#contract/audit/act-words.ts'
import type { ActView } from '#contract/audit/acts.ts'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { At } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { ActFilters } from './ActFilters.tsx'
import { factsInWords } from './act-facts.ts'
import { type ActsSearch, actsQuery } from './audit-queries.ts'
import { VerifyCard } from './VerifyCard.tsx'

/** What people did beside the moves of cases. */
export function AuditPage() {
  const { say } = useWords()
  const [search, setSearch] = useState<ActsSearch>({})
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(actsQuery(search))
  const columns = useColumns()
  return (
    <Page title={say('audit.title')} extra={<ActFilters search={search} onSearch={setSearch} />}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <VerifyCard anchored={data?.pages[0]?.anchored ?? null} />
      <Table<ActView>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={data?.pages.flatMap((page) => page.acts) ?? []}
        loading={isPending}
        scroll={{ x: 900 }}
        pagination={false}
        locale={{ emptyText: <Nothing title={say('audit.empty')} /> }}
      />
      {hasNextPage ? (
        <Flex justify="center">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('audit.more')}
          </Button>
        </Flex>
      ) : null}
    </Page>
  )
}

function useColumns(): TableColumnsType<ActView> {
  const { say, either } = useWords()
  const known: Readonly<Record<string, { zh: string; en: string }>> = actWords
  return [
    { title: say('audit.at'), key: 'at', width: 130, render: (_, { at }) => <At at={at} /> },
    {
      title: say('audit.what'),
      key: 'what',
      width: 190,
      render: (_, { what }) => (known[what] ? either(known[what]) : what),
    },
    {
      title: say('audit.person'),
      key: 'person',
      width: 140,
      render: (_, { person, personName }) => (person === 'system' ? say('audit.system') : personName),
    },
    { title: say('audit.organisation'), dataIndex: 'organisationName', width: 200 },
    { title: say('audit.about'), key: 'about', render: (_, act) => <About act={act} /> },
  ]
}

function About({ act }: { act: ActView }) {
  const words = useWords()
  const { say } = words
  const all = useOrganisations()
  const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? id
  const facts = factsInWords(act.about, { ...words, nameOf })
  return (
    <Flex vertical>
      <Typography.Text style={{ overflowWrap: 'anywhere' }}>{facts.join(' · ')}</Typography.Text>
      {act.rows > 0 ? (
        <Typography.Text type="secondary">{say('audit.rows', { n: act.rows })}</Typography.Text>
      ) : null}
    </Flex>
  )
}

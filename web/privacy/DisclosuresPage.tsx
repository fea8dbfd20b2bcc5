import { DownloadOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Flex, Table, type TableColumnsType, Typography } from 'antd'
import { causeWords, disclosureColumns, fieldsInWords } from '#contract/privacy/disclosure-words.ts'
import type { Disclosure } from '#contract/privacy/disclosures.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { DisclosureFilters } from './DisclosureFilters.tsx'
import { disclosuresQuery } from './disclosure-queries.ts'
import { type DisclosureSearch, disclosureSearch, disclosuresAddress } from './disclosure-search.ts'

/** What of customers was given to whom, on the cases that one's organisation sees. */
export function DisclosuresPage() {
  const { say, language } = useWords()
  const search = disclosureSearch(useSearch({ from: '/frame/disclosures' }))
  const navigate = useNavigate()
  const go = (next: DisclosureSearch) => void navigate({ ...paths.disclosures(next), replace: true })
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(disclosuresQuery(search))
  const download = (
    <Button
      href={disclosuresAddress(search, language)}
      download
      icon={<DownloadOutlined aria-hidden />}
      title={say('privacy.exportHint')}
    >
      {say('privacy.export')}
    </Button>
  )
  return (
    <Page title={say('privacy.title')} extra={download}>
      <Typography.Text type="secondary">{say('privacy.hint')}</Typography.Text>
      <DisclosureFilters search={search} onChange={go} />
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<Disclosure>
        rowKey="id"
        size="middle"
        columns={useColumns()}
        dataSource={data?.pages.flatMap((page) => page.disclosures) ?? []}
        loading={isPending}
        scroll={{ x: 1000 }}
        pagination={false}
        locale={{ emptyText: <Nothing title={say('privacy.empty')} /> }}
      />
      {hasNextPage ? (
        <Flex justify="center">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('privacy.more')}
          </Button>
        </Flex>
      ) : null}
    </Page>
  )
}

function useColumns(): TableColumnsType<Disclosure> {
  const { either, language } = useWords()
  const title = (column: keyof typeof disclosureColumns) => either(disclosureColumns[column])
  return [
    { title: title('at'), key: 'at', width: 120, render: (_, { at }) => <At at={at} /> },
    { title: title('organisation'), dataIndex: 'organisationName', width: 180 },
    { title: title('person'), dataIndex: 'personName', width: 120 },
    {
      title: title('number'),
      key: 'number',
      width: 180,
      render: (_, { number }) => (
        <Link {...paths.case(number)} className="number">
          {number}
        </Link>
      ),
    },
    { title: title('cause'), key: 'cause', width: 140, render: (_, { cause }) => either(causeWords[cause]) },
    {
      title: title('fields'),
      key: 'fields',
      width: 260,
      render: (_, { fields }) => fieldsInWords(fields, language),
    },
    {
      title: title('reason'),
      key: 'reason',
      className: 'wrap-anywhere',
      render: (_, { reason }) => reason ?? '',
    },
  ]
}

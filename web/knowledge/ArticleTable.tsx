import { Link } from '@tanstack/react-router'
import { Flex, Table, type TableColumnsType } from 'antd'
import type { ArticleRow } from '#contract/knowledge/finding.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Nothing } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { ArticleTags } from './ArticleTags.tsx'
import type { ListName } from './knowledge-search.ts'

type Props = { rows: readonly ArticleRow[]; list: ListName; loading: boolean }

/** Articles in rows. */
export function ArticleTable({ rows, list, loading }: Props) {
  const { say } = useWords()
  return (
    <Table<ArticleRow>
      rowKey="id"
      size="middle"
      columns={useColumns(list)}
      dataSource={rows}
      loading={loading}
      pagination={false}
      locale={{
        emptyText: (
          <Nothing title={say(`knowledgeList.empty.${list}`)} hint={say('knowledgeList.emptyHint')} />
        ),
      }}
    />
  )
}

function useColumns(list: ListName): TableColumnsType<ArticleRow> {
  const { say } = useWords()
  return [
    {
      title: say('knowledge.title'),
      key: 'title',
      render: (_, row) => (
        <Flex vertical gap={2}>
          <Link {...paths.article(row.id)}>{row.title}</Link>
          <ArticleTags article={row} />
        </Flex>
      ),
    },
    {
      title: say('knowledge.topicName'),
      key: 'topic',
      responsive: ['md'],
      width: 150,
      render: (_, row) => say(`knowledge.topic.${row.topic}`),
    },
    {
      title: say('knowledgeList.counts'),
      key: 'counts',
      responsive: ['md'],
      width: 160,
      render: (_, row) => `${row.used} / ${row.answered}`,
    },
    {
      title: say(`knowledgeList.at.${list}`),
      key: 'at',
      width: 120,
      render: (_, row) => <At at={row.changedAt} />,
    },
  ]
}

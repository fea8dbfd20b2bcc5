import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Table, Typography } from 'antd'
import type { PileView } from '#contract/paper/piles.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { pilesQuery } from './paper-queries.ts'
import { UploadPile } from './UploadPile.tsx'
import { VerifyFile } from './VerifyReceipt.tsx'
import './paper.css'

/** The piles of paper forms of a window; who leads above windows sees theirs. */
export function PaperPage() {
  const { say } = useWords()
  const { data, error, isPending, refetch } = useQuery(pilesQuery)
  return (
    <Page title={say('paper.title')} extra={<VerifyFile />}>
      <Typography.Text type="secondary">{say('paper.about')}</Typography.Text>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {data?.mayStage ? <UploadPile /> : null}
      <Table<PileView>
        rowKey="id"
        size="middle"
        loading={isPending}
        dataSource={data?.piles ?? []}
        columns={useColumns()}
        scroll={{ x: 860 }}
        pagination={{ defaultPageSize: 20, hideOnSinglePage: true }}
        locale={{
          emptyText:
            data?.mayStage === false ? (
              <Nothing title={say('paper.notHere')} hint={say('paper.notHereHint')} />
            ) : (
              <Nothing title={say('paper.none')} hint={say('paper.noneHint')} />
            ),
        }}
      />
    </Page>
  )
}

function useColumns() {
  const { say } = useWords()
  const done = ({ counts }: PileView) => counts.imported + counts.reminded
  return [
    {
      title: say('paper.file'),
      key: 'name',
      render: (_: unknown, pile: PileView) => <Link {...paths.pile(pile.id)}>{pile.name}</Link>,
    },
    { title: say('paper.window'), dataIndex: 'organisationName' },
    { title: say('paper.person'), dataIndex: 'person', width: 120 },
    {
      title: say('paper.stagedAt'),
      key: 'at',
      width: 130,
      render: (_: unknown, pile: PileView) => <At at={pile.stagedAt} />,
    },
    {
      title: say('paper.progress'),
      key: 'progress',
      width: 130,
      className: 'number',
      render: (_: unknown, pile: PileView) => say('paper.of', { done: done(pile), all: pile.forms }),
    },
    {
      title: say('paper.receipt'),
      key: 'receipt',
      width: 100,
      render: (_: unknown, pile: PileView) =>
        pile.finishedAt ? (
          <Link {...paths.pileReceipt(pile.id)}>{say('paper.receipt')}</Link>
        ) : (
          say('frame.none')
        ),
    },
  ]
}

import { Alert, Card, Table, Timeline } from 'antd'
import { figureText } from '#contract/report/figure-groups.ts'
import type { ReportView } from '#contract/report/report-page.ts'
import { At } from '../parts/At.tsx'
import { useReportWords } from './report-words.ts'

/** How often the report was handed in, and what was decided each time. */
export function Rounds({ view: { rounds, names } }: { view: ReportView }) {
  const { say } = useReportWords()
  if (rounds.length === 0) return null
  const items = rounds.flatMap(({ submittedAt, submittedBy, to, decided }) => [
    {
      key: submittedAt,
      content: (
        <>
          {say('reportPage.roundIn', { who: submittedBy, to: names[to] ?? to })} <At at={submittedAt} />
        </>
      ),
    },
    decided
      ? {
          key: `${submittedAt}-decided`,
          color: decided.outcome === 'accepted' ? 'green' : 'red',
          content: (
            <>
              {decided.outcome === 'accepted'
                ? say('reportPage.roundAccepted', { who: decided.by })
                : say('reportPage.roundReturned', { who: decided.by, reason: decided.reason ?? '' })}{' '}
              <At at={decided.at} />
            </>
          ),
        }
      : { key: `${submittedAt}-waits`, color: 'gray', content: say('reportPage.roundWaits') },
  ])
  return (
    <Card size="small" title={say('reportPage.rounds')}>
      <Timeline items={items} />
    </Card>
  )
}

/** What would come out otherwise by now; nothing where nothing would. */
export function Corrections({ view: { corrections } }: { view: ReportView }) {
  const { say } = useReportWords()
  if (corrections.length === 0) return null
  return (
    <section aria-label={say('reportPage.corrections')}>
      <Alert
        type="warning"
        showIcon
        title={say('reportPage.corrections')}
        description={say('reportPage.correctionsHint')}
      />
      <Table
        size="small"
        rowKey="figure"
        pagination={false}
        columns={[
          { title: say('reportPage.figure'), dataIndex: 'label' },
          { title: say('reportPage.frozen'), dataIndex: 'frozenSaid', align: 'right' },
          { title: say('reportPage.now'), dataIndex: 'nowSaid', align: 'right' },
        ]}
        dataSource={corrections.map(({ figure, frozen, now }) => ({
          ...{ figure, label: say(`figure.${figure}`) },
          ...{ frozenSaid: figureText(figure, frozen), nowSaid: figureText(figure, now) },
        }))}
      />
    </section>
  )
}

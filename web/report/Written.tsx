import { Table, Typography } from 'antd'
import type { ReportView } from '#contract/report/report-page.ts'
import { useReportWords } from './report-words.ts'

type Of = Pick<ReportView, 'written'>

/** The conclusion, as it was written. */
export function Conclusion({ written: { conclusion } }: Of) {
  const { say } = useReportWords()
  return (
    <section aria-label={say('reportPage.conclusion')}>
      <Typography.Title level={3} className="report-table-title">
        {say('reportPage.conclusion')}
      </Typography.Title>
      {conclusion.trim() ? (
        <Typography.Paragraph className="report-conclusion">{conclusion}</Typography.Paragraph>
      ) : (
        <Typography.Text type="secondary">{say('reportPage.conclusionNone')}</Typography.Text>
      )}
    </section>
  )
}

/** What is to be done, and what came of what was to be done last month. */
export function Measures({ written: { measures, followUps } }: Of) {
  const { say } = useReportWords()
  const plain = ['what', 'who', 'until'] as const
  const columns = plain.map((name) => ({ title: say(`reportPage.${name}`), dataIndex: name, key: name }))
  return (
    <>
      <Table
        size="small"
        pagination={false}
        rowKey="no"
        scroll={{ x: 'max-content' }}
        title={() => say('reportPage.measures')}
        columns={columns}
        dataSource={measures.map((one, no) => ({ ...one, no }))}
        locale={{ emptyText: say('reportPage.measuresNone') }}
      />
      <Table
        size="small"
        pagination={false}
        rowKey="no"
        scroll={{ x: 'max-content' }}
        title={() => say('reportPage.followUps')}
        columns={[
          ...columns,
          { title: say('reportPage.came'), dataIndex: 'cameSaid', key: 'came' },
          { title: say('reportPage.note'), dataIndex: 'note', key: 'note' },
        ]}
        dataSource={followUps.map((one, no) => ({
          ...one,
          ...{ no, cameSaid: say(`reportPage.outcome.${one.came}`) },
        }))}
        locale={{ emptyText: say('reportPage.followUpsNone') }}
      />
    </>
  )
}

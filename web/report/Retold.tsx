import { Link } from '@tanstack/react-router'
import { Table, Typography } from 'antd'
import type { ReportView } from '#contract/report/report-page.ts'
import { paths } from '../paths.ts'
import { useReportWords } from './report-words.ts'

/** What the typical cases were about, without what belongs to a person; nothing where there are none. */
export function Retold({ retold }: Pick<ReportView, 'retold'>) {
  const { say } = useReportWords()
  if (retold.length === 0) return null
  const title = say('reportPage.retold')
  return (
    <section aria-label={title} className="report-table">
      <Typography.Title level={3} className="report-table-title">
        {title}
      </Typography.Title>
      <Table
        rowKey="number"
        size="small"
        pagination={false}
        scroll={{ x: 720 }}
        columns={[
          {
            title: say('reportPage.retoldCase'),
            dataIndex: 'number',
            width: 190,
            render: (number: string) => (
              <Link {...paths.case(number)} className="number">
                {number}
              </Link>
            ),
          },
          { title: say('reportPage.retoldMatter'), dataIndex: 'matter' },
          { title: say('reportPage.retoldResult'), dataIndex: 'cameOfIt' },
        ]}
        dataSource={retold.map(({ number, description, result }) => ({
          number,
          matter: description ?? say('reportPage.notKept'),
          cameOfIt: description === null ? '' : (result ?? say('reportPage.noResult')),
        }))}
      />
    </section>
  )
}

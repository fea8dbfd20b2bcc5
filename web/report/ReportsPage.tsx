import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, DatePicker, Flex, Table } from 'antd'
import { useState } from 'react'
import type { Report } from '#contract/report/reports.ts'
import { toPick } from '../operator-time.ts'
import { Nothing, Trouble } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { serverNow } from '../server-clock.ts'
import { useActing } from '../session/me.ts'
import { GenerateModal } from './GenerateModal.tsx'
import { useReportColumns } from './report-columns.tsx'
import { reportsQuery } from './report-queries.ts'
import { useReportWords } from './report-words.ts'

/** Kinds of unit to which reports are owed. */
const receives: readonly string[] = ['provincialOperations', 'nationalCenter']

/** The monthly service analysis reports. */
export function ReportsPage() {
  const { say } = useReportWords()
  const [period, setPeriod] = useState<string>()
  const acting = useActing()
  const open = useNavigate()
  const [isGenerating, setGenerating] = useState(false)
  const { data, error, isPending, refetch } = useQuery(reportsQuery(period))
  const columns = useReportColumns()
  return (
    <Page
      title={say('report.title')}
      extra={
        <Flex gap={8} wrap>
          <DatePicker
            picker="month"
            aria-label={say('report.period')}
            placeholder={say('report.allPeriods')}
            onChange={(month) => setPeriod(month ? month.format('YYYY-MM') : undefined)}
          />
          {receives.includes(acting?.kind ?? '') ? (
            <Button onClick={() => void open(paths.month(period ?? lastMonth()))}>
              {say('reportMonth.title')}
            </Button>
          ) : null}
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setGenerating(true)}>
            {say('report.generate')}
          </Button>
        </Flex>
      }
    >
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      <Table<Report>
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={data ?? []}
        loading={isPending}
        scroll={{ x: 960 }}
        pagination={{ defaultPageSize: 30, hideOnSinglePage: true }}
        locale={{ emptyText: <Nothing title={say('report.empty')} hint={say('report.emptyHint')} /> }}
      />
      {isGenerating ? (
        <GenerateModal
          onClose={() => setGenerating(false)}
          onDone={({ id }) => void open(paths.report(id))}
        />
      ) : null}
    </Page>
  )
}

function lastMonth(): string {
  return toPick(serverNow()).subtract(1, 'month').format('YYYY-MM')
}

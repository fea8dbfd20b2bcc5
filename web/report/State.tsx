import { Flex, Tag } from 'antd'
import type { Report } from '#contract/report/reports.ts'
import { useReportWords } from './report-words.ts'

const colours = {
  ...{ draft: 'gold', signed: 'blue', submitted: 'cyan' },
  ...{ accepted: 'green', returned: 'orange' },
} as const satisfies Record<Report['state'], string>

/** Where the report is on its way. */
export function State({ report }: { report: Report }) {
  const { say } = useReportWords()
  return (
    <Flex wrap gap={4}>
      <Tag color={colours[report.state]}>{say(`report.${report.state}`)}</Tag>
      {report.overdue ? <Tag color="red">{say('report.overdue')}</Tag> : null}
    </Flex>
  )
}

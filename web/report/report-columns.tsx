import { App, Button, Flex, type TableColumnsType, Tag } from 'antd'
import type { Report } from '#contract/report/reports.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { useActing } from '../session/me.ts'
import { figureText } from './figure-groups.ts'
import { useSubmitReport } from './report-queries.ts'

/** The columns of the reports. */
export function useReportColumns(onShow: (report: Report) => void): TableColumnsType<Report> {
  const { say } = useWords()
  const figure = (name: string) => ({
    title: say(`figure.${name}`),
    key: name,
    width: 120,
    render: (_: unknown, { figures }: Report) => figureText(name, figures[name]),
  })
  return [
    { title: say('report.period'), dataIndex: 'period', width: 90 },
    { title: say('report.organisation'), dataIndex: 'name' },
    figure('acceptedCount'),
    figure('complaintCount'),
    figure('resolveOnTimeRate'),
    { title: say('report.state'), key: 'state', width: 150, render: (_, one) => <State report={one} /> },
    { title: say('report.dueAt'), key: 'due', width: 120, render: (_, one) => <At at={one.dueAt} /> },
    {
      key: 'do',
      width: 190,
      render: (_, one) => (
        <Flex gap={8}>
          <Button size="small" onClick={() => onShow(one)}>
            {say('report.show')}
          </Button>
          <SubmitButton report={one} />
        </Flex>
      ),
    },
  ]
}

/** Where the report is on its way. */
export function State({ report }: { report: Report }) {
  const { say } = useWords()
  return (
    <Flex wrap gap={4}>
      <Tag color={report.state === 'submitted' ? 'green' : 'gold'}>{say(`report.${report.state}`)}</Tag>
      {report.overdue ? <Tag color="red">{say('report.overdue')}</Tag> : null}
    </Flex>
  )
}

function SubmitButton({ report }: { report: Report }) {
  const { say, told } = useWords()
  const { modal, message } = App.useApp()
  const acting = useActing()
  const submit = useSubmitReport()
  if (report.state === 'submitted' || acting?.organisation !== report.organisation) return null
  const ask = () =>
    modal.confirm({
      title: say('report.submitConfirm'),
      okText: say('report.submit'),
      onOk: () =>
        submit.mutateAsync(report.id).then(
          () => void message.success(say('report.submittedNow')),
          (error) => void message.error(told(error)),
        ),
    })
  return (
    <Button size="small" type="primary" loading={submit.isPending} onClick={ask}>
      {say('report.submit')}
    </Button>
  )
}

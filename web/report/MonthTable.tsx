import { Link } from '@tanstack/react-router'
import { Button, Flex, Table, type TableColumnsType, Tag } from 'antd'
import { figureText } from '#contract/report/figure-groups.ts'
import type { MonthView, Owing } from '#contract/report/report-month.ts'
import { At } from '../parts/At.tsx'
import { paths } from '../paths.ts'
import { useReportWords } from './report-words.ts'
import { State } from './State.tsx'

const figures = [
  ...(['acceptedCount', 'complaintCount', 'complaintMoM', 'firstReplyOnTimeRate'] as const),
  ...(['resolveOnTimeRate', 'satisfactionRate', 'repeatComplaintRate', 'refundAmount'] as const),
]

type Decide = (owing: Owing, step: 'accept' | 'return') => void

/** Who owes a report, where it is and its main figures; at the foot the report about all of it. */
export function MonthTable({ view, onDecide }: { view: MonthView; onDecide: Decide }) {
  const { say } = useReportWords()
  const columns = useMonthColumns(onDecide)
  return (
    <Table<Owing>
      rowKey="organisation"
      size="small"
      columns={columns}
      dataSource={view.owing}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: say('reportMonth.none') }}
      summary={() => <Own view={view} />}
    />
  )
}

function useMonthColumns(onDecide: Decide): TableColumnsType<Owing> {
  const { say } = useReportWords()
  return [
    {
      title: say('report.organisation'),
      key: 'name',
      render: (_, { name, report }) => (report ? <Link {...paths.report(report.id)}>{name}</Link> : name),
    },
    {
      title: say('report.state'),
      key: 'state',
      render: (_, { report }) =>
        report ? <State report={report} /> : <Tag color="red">{say('reportMonth.missing')}</Tag>,
    },
    {
      title: say('report.submittedAt'),
      key: 'in',
      render: (_, { report }) => (report?.submittedAt ? <At at={report.submittedAt} /> : null),
    },
    ...figures.map((figure) => ({
      title: say(`figure.${figure}`),
      key: figure,
      align: 'right' as const,
      render: (_: unknown, { report }: Owing) => figureText(figure, report?.figures[figure]),
    })),
    {
      title: say('reportMonth.decide'),
      key: 'may',
      className: 'no-print',
      render: (_, owing) => (
        <Flex gap={4}>
          {owing.may.map((step) => (
            <Button key={step} size="small" onClick={() => onDecide(owing, step)}>
              {say(`reportPage.step.${step}`)}
            </Button>
          ))}
        </Flex>
      ),
    },
  ]
}

function Own({ view: { own } }: { view: MonthView }) {
  const { say } = useReportWords()
  return (
    <Table.Summary.Row className="report-total">
      <Table.Summary.Cell index={0}>
        {own ? <Link {...paths.report(own.id)}>{say('reportMonth.own')}</Link> : say('reportMonth.own')}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={1}>
        {own ? <State report={own} /> : say('reportMonth.ownNone')}
      </Table.Summary.Cell>
      <Table.Summary.Cell index={2}>
        {own?.submittedAt ? <At at={own.submittedAt} /> : null}
      </Table.Summary.Cell>
      {figures.map((figure, at) => (
        <Table.Summary.Cell key={figure} index={at + 3} align="right">
          {figureText(figure, own?.figures[figure])}
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={figures.length + 3} className="no-print" />
    </Table.Summary.Row>
  )
}

import { Link } from '@tanstack/react-router'
import type { TableColumnsType } from 'antd'
import { figureText } from '#contract/report/figure-groups.ts'
import type { Report } from '#contract/report/reports.ts'
import { At } from '../parts/At.tsx'
import { paths } from '../paths.ts'
import { useReportWords } from './report-words.ts'
import { State } from './State.tsx'

/** The columns of the reports. */
export function useReportColumns(): TableColumnsType<Report> {
  const { say } = useReportWords()
  const figure = (name: string) => ({
    title: say(`figure.${name}`),
    key: name,
    width: 120,
    render: (_: unknown, { figures }: Report) => figureText(name, figures[name]),
  })
  return [
    { title: say('report.period'), dataIndex: 'period', width: 90 },
    {
      title: say('report.organisation'),
      key: 'name',
      render: (_, { id, name }) => <Link {...paths.report(id)}>{name}</Link>,
    },
    figure('acceptedCount'),
    figure('complaintCount'),
    figure('resolveOnTimeRate'),
    { title: say('report.state'), key: 'state', width: 150, render: (_, one) => <State report={one} /> },
    { title: say('report.dueAt'), key: 'due', width: 120, render: (_, one) => <At at={one.dueAt} /> },
  ]
}

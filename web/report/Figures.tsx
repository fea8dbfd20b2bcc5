import { Table } from 'antd'
import { figureGroups, figureText } from '#contract/report/figure-groups.ts'
import type { Report } from '#contract/report/reports.ts'
import { useReportWords } from './report-words.ts'

/** The figures of a report, in groups beside each other. */
export function Figures({ figures }: Pick<Report, 'figures'>) {
  const { say } = useReportWords()
  return (
    <div className="report-figures">
      {Object.entries(figureGroups).map(([group, names]) => (
        <Table
          key={group}
          size="small"
          rowKey="name"
          pagination={false}
          columns={[
            { title: say(`figure.group.${group}`), dataIndex: 'label' },
            { title: say('report.value'), dataIndex: 'value', align: 'right', width: 110 },
          ]}
          dataSource={names.map((name) => ({
            name,
            label: say(`figure.${name}`),
            value: figureText(name, figures[name]),
          }))}
        />
      ))}
    </div>
  )
}

import { Drawer, Flex, Table } from 'antd'
import type { Report } from '#contract/report/reports.ts'
import { useWords } from '../language.ts'
import { At } from '../parts/At.tsx'
import { Facts } from '../parts/Facts.tsx'
import { figureGroups, figureText } from './figure-groups.ts'
import { State } from './report-columns.tsx'

/** The figures of a report. */
export function FiguresDrawer({ report, onClose }: { report: Report | null; onClose: () => void }) {
  return (
    <Drawer
      open={report !== null}
      onClose={onClose}
      title={report ? `${report.name} · ${report.period}` : ''}
      size={520}
    >
      {report ? <Figures report={report} /> : null}
    </Drawer>
  )
}

function Figures({ report }: { report: Report }) {
  const { say } = useWords()
  return (
    <Flex vertical gap={16}>
      <Facts
        facts={[
          [say('report.state'), <State key="state" report={report} />],
          [say('report.dueAt'), <At key="due" at={report.dueAt} />],
          [say('report.snapshotAt'), <At key="snapshot" at={report.snapshotAt} />],
          [say('report.submittedAt'), report.submittedAt ? <At key="at" at={report.submittedAt} /> : null],
        ]}
      />
      {Object.entries(figureGroups).map(([group, names]) => (
        <Table
          key={group}
          size="small"
          rowKey="name"
          pagination={false}
          columns={[
            { title: say(`figure.group.${group}`), dataIndex: 'label' },
            { title: say('report.value'), dataIndex: 'value', align: 'right', width: 120 },
          ]}
          dataSource={names.map((name) => ({
            name,
            label: say(`figure.${name}`),
            value: figureText(name, report.figures[name]),
          }))}
        />
      ))}
    </Flex>
  )
}

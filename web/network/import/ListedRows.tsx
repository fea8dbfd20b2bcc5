import { Flex, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import type { ListedRow } from '#contract/network/import.ts'
import { useWords } from '../../language.ts'

const colours = { new: 'green', renamed: 'blue', same: 'default', wrong: 'red' } as const
const outcomes = ['wrong', 'new', 'renamed', 'same'] as const

/** What each row of a list comes to; those that are wrong say why. */
export function ListedRows({ rows }: { rows: readonly ListedRow[] }) {
  const { say } = useWords()
  const [only, setOnly] = useState<ListedRow['becomes'] | 'all'>('all')
  const count = (becomes: ListedRow['becomes']) => rows.filter((row) => row.becomes === becomes).length
  const options = [
    { value: 'all' as const, label: say('import.all', { n: rows.length }) },
    ...outcomes.map((value) => ({
      value,
      label: `${say(`import.becomes.${value}`)} ${count(value)}`,
    })),
  ]
  return (
    <Flex vertical gap={8}>
      <Segmented options={options} value={only} onChange={setOnly} />
      <Table<ListedRow>
        rowKey={(row) => `${row.line} ${row.id}`}
        size="small"
        dataSource={rows.filter((row) => only === 'all' || row.becomes === only)}
        pagination={{ defaultPageSize: 10, hideOnSinglePage: true }}
        scroll={{ x: 640 }}
        columns={[
          { title: say('import.line'), dataIndex: 'line', width: 70 },
          { title: say('network.id'), dataIndex: 'id', className: 'number' },
          { title: say('network.name'), dataIndex: 'name' },
          { title: say('network.parent'), dataIndex: 'parent', className: 'number' },
          {
            title: say('import.outcome'),
            key: 'becomes',
            render: (_, { becomes, problems }) => (
              <Flex wrap gap={4} align="center">
                <Tag color={colours[becomes]}>{say(`import.becomes.${becomes}`)}</Tag>
                {problems.map((problem) => (
                  <span key={problem}>{say(`import.problem.${problem}`)}</span>
                ))}
              </Flex>
            ),
          },
        ]}
      />
    </Flex>
  )
}

import { Table, type TableColumnsType, Tag } from 'antd'
import type { Content } from './PolicyPage.tsx'
import { usePolicyWords } from './policy-words.ts'

type Step = Content['ladder'][number]

/** When each clock warns, and whom. */
export function LadderTab({ content }: { content: Content }) {
  const { say, sayOr } = usePolicyWords()
  const at = (step: Step) => {
    if ('day' in step.at) return say('policy.day', { n: step.at.day })
    const [part, whole] = step.at.fraction
    return say('policy.fraction', { percent: Math.round((part / whole) * 100) })
  }
  const columns: TableColumnsType<Step> = [
    { title: say('policy.clock'), key: 'clock', render: (_, step) => say(`clock.${step.clock}`) },
    { title: say('policy.at'), key: 'at', width: 140, render: (_, step) => at(step) },
    { title: say('policy.ring'), key: 'ring', width: 160, render: (_, step) => say(`ring.${step.ring}`) },
    {
      title: say('policy.tells'),
      key: 'tells',
      render: (_, { tells }) => tells.map((one) => <Tag key={one}>{sayOr(`policy.tell.${one}`, one)}</Tag>),
    },
  ]
  return (
    <Table<Step>
      rowKey={(step) => `${step.clock} ${JSON.stringify(step.at)}`}
      size="small"
      columns={columns}
      dataSource={content.ladder}
      pagination={false}
      scroll={{ x: 720 }}
    />
  )
}

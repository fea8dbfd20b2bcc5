import { ArrowDownOutlined, ArrowUpOutlined, ExclamationCircleFilled, MinusOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { Priority } from '#contract/case/enums.ts'
import { useWords } from '../language.ts'

const looks = {
  urgent: ['red', <ExclamationCircleFilled key="urgent" aria-hidden />],
  high: ['orange', <ArrowUpOutlined key="high" aria-hidden />],
  normal: ['default', <MinusOutlined key="normal" aria-hidden />],
  low: ['default', <ArrowDownOutlined key="low" aria-hidden />],
} as const

/** How urgent a case is: a word with a sign, and never by its colour alone. */
export function PriorityTag({ priority }: { readonly priority: Priority }) {
  const { say } = useWords()
  const [colour, icon] = looks[priority]
  return (
    <Tag color={colour} icon={icon} className="priority-tag">
      {say(`priority.${priority}`)}
    </Tag>
  )
}

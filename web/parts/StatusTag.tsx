import { Tag } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../language.ts'

const colours: Readonly<Record<CaseView['status'], string>> = {
  registered: 'default',
  accepted: 'blue',
  inProgress: 'blue',
  awaitingSp: 'purple',
  onHold: 'default',
  returning: 'cyan',
  resolved: 'green',
  closed: 'green',
  cancelled: 'default',
  rejected: 'default',
}

/** Where a case stands. */
export function StatusTag({ status }: { status: CaseView['status'] }) {
  const { say } = useWords()
  return <Tag color={colours[status]}>{say(`status.${status}`)}</Tag>
}

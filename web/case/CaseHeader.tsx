import { Flex, Tag, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../language.ts'
import { CaseNumber } from '../parts/CaseNumber.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { useCategoryName } from '../policy/policy-queries.ts'
import { ProgressButton } from './side/ProgressDrawer.tsx'

/** What the case is, at a glance. */
export function CaseHeader({ view }: { view: CaseView }) {
  const { say } = useWords()
  const nameOf = useCategoryName()
  const description = view.intake.description || say('queue.noDescription')
  return (
    <header className="case-header">
      <Flex wrap gap={8} align="center" justify="space-between">
        <Flex wrap gap={8} align="center">
          <CaseNumber number={view.number} />
          <StatusTag status={view.status} />
          {view.kind ? <Tag variant="outlined">{say(`kind.${view.kind}`)}</Tag> : null}
          <Tag variant="outlined">{view.classified ? nameOf(view.category) : say('case.notClassified')}</Tag>
          <Marks view={view} />
        </Flex>
        <ProgressButton view={view} />
      </Flex>
      <Typography.Title level={1} className="page-title" ellipsis={{ rows: 2, tooltip: description }}>
        {description}
      </Typography.Title>
    </header>
  )
}

function Marks({ view }: { view: CaseView }) {
  const { say } = useWords()
  const marks = [
    [view.round > 1, 'volcano', say('case.round', { n: view.round })],
    [view.remindCount > 0, 'orange', say('case.reminded', { n: view.remindCount })],
    [view.supervisionCount > 0, 'red', say('case.supervised', { n: view.supervisionCount })],
    [view.returnCount > 0, 'default', say('case.returned', { n: view.returnCount })],
    [view.unreachable, 'default', say('case.unreachable')],
    [view.children.length > 0, 'magenta', say('case.isParent', { n: view.children.length })],
    [view.forgottenAt !== null, 'default', say('privacy.forgotten')],
    [view.parent !== null, 'magenta', say('case.isChild')],
  ] as const
  return marks.map(([isShown, colour, words]) =>
    isShown ? (
      <Tag key={words} color={colour}>
        {words}
      </Tag>
    ) : null,
  )
}

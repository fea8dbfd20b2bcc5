import { Flex, Tag } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../language.ts'
import { WatchButton } from '../notice/WatchButton.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { useCategoryName } from '../policy/policy-queries.ts'
import { Presence } from '../presence/Presence.tsx'
import { CustomerClocks } from './clocks/CustomerClocks.tsx'
import { CaseTitle } from './header/CaseTitle.tsx'
import { ClockNews } from './header/ClockNews.tsx'
import { CopyNumber } from './header/CopyNumber.tsx'
import { CurrentLeg } from './header/CurrentLeg.tsx'
import { HandlerButton, PriorityButton } from './header/DeskButtons.tsx'
import { PrimaryMove } from './header/PrimaryMove.tsx'
import { useCaseKeys } from './header/use-case-keys.ts'
import { useCopy } from './header/use-copy.ts'
import type { Moves } from './moves/use-press.ts'
import { ProgressButton } from './side/ProgressButton.tsx'

/** What the case is, how it stands and what comes next, at a glance; it stays in sight. */
export function CaseHeader({ view, moves }: { view: CaseView; moves: Moves }) {
  const { say } = useWords()
  const nameOf = useCategoryName()
  const copy = useCopy(view)
  useCaseKeys(view, moves)
  return (
    <header className="case-header">
      <div className="case-line">
        <CopyNumber view={view} copy={copy} />
        <CaseTitle view={view} />
        <PrimaryMove view={view} moves={moves} />
      </div>
      <Flex wrap gap="4px 8px" align="center">
        <StatusTag status={view.status} />
        <PriorityButton view={view} moves={moves} />
        {view.kind ? <Tag variant="outlined">{say(`kind.${view.kind}`)}</Tag> : null}
        <Tag variant="outlined">{view.classified ? nameOf(view.category) : say('case.notClassified')}</Tag>
        <Marks view={view} />
        <CurrentLeg view={view} />
        <HandlerButton view={view} moves={moves} />
        <ProgressButton view={view} />
        {view.glassUntil === null ? <WatchButton number={view.number} /> : null}
      </Flex>
      <CustomerClocks view={view} />
      <ClockNews view={view} />
      {view.glassUntil === null ? <Presence number={view.number} /> : null}
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
    [view.enteredAt !== null, 'gold', say('case.lateEntry')],
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

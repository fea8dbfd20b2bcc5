import './peek.css'
import { CloseOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Flex, Skeleton, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { caseQuery, timelineQuery } from '../../case/case-queries.ts'
import { CustomerClocks } from '../../case/clocks/CustomerClocks.tsx'
import { useHandlerWords } from '../../case/header/DeskButtons.tsx'
import { MovesPanel } from '../../case/moves/MovesPanel.tsx'
import { Entry } from '../../case/timeline/Entry.tsx'
import { useWords } from '../../language.ts'
import { At } from '../../parts/At.tsx'
import { Trouble } from '../../parts/Notice.tsx'
import { PriorityTag } from '../../parts/PriorityTag.tsx'
import { StatusTag } from '../../parts/StatusTag.tsx'
import { useCategoryName } from '../../policy/policy-queries.ts'
import type { QueueSearch } from '../queue-search.ts'
import { caseInList } from './case-in-list.ts'
import { useCursorAt } from './use-cursor.ts'
import type { List } from './use-list.ts'

/**
 * The case under the cursor, beside the list: what it is about, its clocks, what happened last, what can be done. The
 * keyboard stays on the list, where the next key walks on.
 */
export function Peek({ list, search }: { readonly list: List; readonly search: QueueSearch }) {
  const { say } = useWords()
  const number = useCursorAt(list.cursor)
  if (number === null) return null
  const title = say('list.peekOf', { number })
  return (
    <aside className="peek" aria-label={title}>
      <Flex justify="space-between" align="center" gap={8} className="peek-head">
        <Typography.Title level={2} className="peek-title">
          {title}
        </Typography.Title>
        <Flex gap={4}>
          <Link {...caseInList(number, search)}>{say('list.open')}</Link>
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={say('list.peekEnd')}
            onClick={() => list.setPeeking(false)}
          />
        </Flex>
      </Flex>
      <Inside key={number} number={number} />
    </aside>
  )
}

function Inside({ number }: { number: string }) {
  const { say } = useWords()
  const nameOf = useCategoryName()
  const { data: view, error, refetch } = useQuery(caseQuery(number))
  if (error && !view) return <Trouble error={error} again={() => void refetch()} />
  if (!view) return <Skeleton active />
  return (
    <Flex vertical gap={12}>
      <Flex wrap gap={8} align="center">
        <StatusTag status={view.status} />
        <PriorityTag priority={view.priority} />
        <span>{view.kind ? say(`kind.${view.kind}`) : say('case.notClassified')}</span>
        {view.category ? <span>{nameOf(view.category)}</span> : null}
        <At at={view.intake.receivedAt} />
        <Handler view={view} />
      </Flex>
      {view.isTitled ? <Typography.Text strong>{view.title}</Typography.Text> : null}
      <Typography.Paragraph className="peek-text">
        {view.intake.description || say('queue.noDescription')}
      </Typography.Paragraph>
      <CustomerClocks view={view} />
      <Last number={number} />
      <MovesPanel view={view} />
    </Flex>
  )
}

function Handler({ view }: { view: CaseView }) {
  const { say } = useWords()
  const name = useHandlerWords(view)
  if (view.handler === null && view.may.assign?.ok !== true) return null
  return (
    <span>
      {say('case.handler')} {name}
    </span>
  )
}

function Last({ number }: { number: string }) {
  const { say } = useWords()
  const { data } = useQuery(timelineQuery(number))
  const last = data?.entries.slice(-3) ?? []
  return (
    <section aria-label={say('list.last')}>
      <Typography.Text strong>{say('list.last')}</Typography.Text>
      {last.map((entry) => (
        <Entry key={entry.seq} entry={entry} names={data?.names ?? {}} />
      ))}
    </section>
  )
}

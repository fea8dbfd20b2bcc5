import { Link } from '@tanstack/react-router'
import { Flex, Tag, Tooltip, Typography } from 'antd'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { Light } from '../parts/Light.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { TierTag } from '../parts/Tier.tsx'
import { paths } from '../paths.ts'
import { useCategoryName } from '../policy/policy-queries.ts'
import { useNow } from '../server-clock.ts'
import { remainingWords } from '../time-words.ts'
import { lightOf } from './light.ts'

/** For the mouse and its menu; the keyboard stops at the row itself. */
export function NumberLink({ number }: { number: string }) {
  return (
    <Link
      {...paths.case(number)}
      className="number"
      tabIndex={-1}
      onClick={(event) => event.stopPropagation()}
    >
      {number}
    </Link>
  )
}

/** What is owed next, as a light with a word. */
export function RowLight({ row }: { row: QueueRow }) {
  const now = useNow()
  const { say, sayOr } = useWords()
  const isOwn = row.dueKind === 'firstReply' || row.dueKind === 'resolve' || row.dueAt === null
  return (
    <>
      <Light light={lightOf(row, now)} />
      {/* What is owed next has no column of its own: an SP's answer, or a regulator's deadline. */}
      {isOwn || row.dueAt === null ? null : (
        <Tooltip
          title={`${sayOr(`clock.${row.dueKind}`, '')} ${say('queue.due', { at: fullTime(row.dueAt) })}`}
        >
          <small className="light-other">
            {sayOr(`clock.${row.dueKind}`, '')} {remainingWords(say, now, row.dueAt)}
          </small>
        </Tooltip>
      )}
    </>
  )
}

/** What it is about, with what marks it. */
export function Description({ row }: { row: QueueRow }) {
  const { say } = useWords()
  return (
    <Flex vertical className="description">
      <Typography.Text ellipsis={{ tooltip: row.description }}>
        {row.description || say('queue.noDescription')}
      </Typography.Text>
      <Flex gap={4} align="center">
        <StatusTag status={row.status} />
        {row.round > 1 ? <Tag>{say('queue.round', { n: row.round })}</Tag> : null}
        {row.remindCount > 0 ? (
          <Tag color="orange">{say('queue.reminded', { n: row.remindCount })}</Tag>
        ) : null}
        {row.children > 0 ? <Tag color="magenta">{say('queue.children', { n: row.children })}</Tag> : null}
        {row.account ? (
          <Typography.Text type="secondary" ellipsis={{ tooltip: row.account }}>
            {row.account}
          </Typography.Text>
        ) : null}
      </Flex>
    </Flex>
  )
}

/** Kind and category. */
export function Classified({ row }: { row: QueueRow }) {
  const { say } = useWords()
  const nameOf = useCategoryName()
  return (
    <Flex vertical>
      <span>{row.kind ? say(`kind.${row.kind}`) : say('case.notClassified')}</span>
      {row.category ? <Typography.Text type="secondary">{nameOf(row.category)}</Typography.Text> : null}
    </Flex>
  )
}

/** Who has it. */
export function Holder({ row, names }: { row: QueueRow; names: Readonly<Record<string, string>> }) {
  const { say } = useWords()
  if (row.holder === null) return <span>{say('case.noHolder')}</span>
  return (
    <Flex gap={4} align="center">
      <TierTag tier={row.holderTier} />
      <Typography.Text ellipsis={{ tooltip: names[row.holder] ?? row.holder }}>
        {names[row.holder] ?? row.holder}
      </Typography.Text>
    </Flex>
  )
}

import { Link } from '@tanstack/react-router'
import { Flex, type TableColumnsType, Tag, Tooltip, Typography } from 'antd'
import type { QueueRow } from '#contract/case/queue.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { At } from '../parts/At.tsx'
import { Light } from '../parts/Light.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { TierTag } from '../parts/Tier.tsx'
import { paths } from '../paths.ts'
import { useCategoryName } from '../policy/policy-queries.ts'
import { useNow } from '../server-clock.ts'
import { remainingWords } from '../time-words.ts'
import { DueCell } from './DueCell.tsx'
import { lightOf } from './light.ts'

/** The columns of a queue. */
export function useColumns(names: Readonly<Record<string, string>>): TableColumnsType<QueueRow> {
  const { say } = useWords()
  const from = (row: QueueRow) => (row.round === 1 ? row.receivedAt : null)
  const due = (name: 'firstReply' | 'resolve') => ({
    title: say(`queue.${name}`),
    key: name,
    width: 146,
    render: (_: unknown, row: QueueRow) => <DueCell clock={row[name]} from={from(row)} />,
  })
  return [
    { title: say('queue.light'), key: 'light', width: 108, render: (_, row) => <RowLight row={row} /> },
    {
      title: say('queue.number'),
      key: 'number',
      width: 164,
      render: (_, row) => <NumberLink number={row.number} />,
    },
    { title: say('queue.description'), key: 'description', render: (_, row) => <Description row={row} /> },
    {
      title: say('queue.kindCategory'),
      key: 'kind',
      width: 150,
      render: (_, row) => <Classified row={row} />,
    },
    {
      title: say('queue.holder'),
      key: 'holder',
      width: 190,
      render: (_, row) => <Holder row={row} names={names} />,
    },
    due('firstReply'),
    due('resolve'),
    {
      title: say('queue.received'),
      key: 'received',
      width: 108,
      render: (_, row) => <At at={row.receivedAt} />,
    },
  ]
}

/** For the mouse and its menu; the keyboard stops at the row itself. */
function NumberLink({ number }: { number: string }) {
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

function RowLight({ row }: { row: QueueRow }) {
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

function Description({ row }: { row: QueueRow }) {
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

function Classified({ row }: { row: QueueRow }) {
  const { say } = useWords()
  const nameOf = useCategoryName()
  return (
    <Flex vertical>
      <span>{row.kind ? say(`kind.${row.kind}`) : say('case.notClassified')}</span>
      {row.category ? <Typography.Text type="secondary">{nameOf(row.category)}</Typography.Text> : null}
    </Flex>
  )
}

function Holder({ row, names }: { row: QueueRow; names: Readonly<Record<string, string>> }) {
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

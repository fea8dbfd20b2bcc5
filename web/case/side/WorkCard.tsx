import { Card, Flex, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { shortTime } from '../../operator-time.ts'
import { At } from '../../parts/At.tsx'

type Props = { view: CaseView }

/** What was done beside the way of the case: help, refunds, waits, answers of the SP. */
export function WorkCard({ view }: Props) {
  return (
    <>
      <SideTasks view={view} />
      <SpAnswers view={view} />
      <Refunds view={view} />
      <Holds view={view} />
    </>
  )
}

function ListCard({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Card size="small" title={title}>
      <ul className="plain-list">{children}</ul>
    </Card>
  )
}

function SideTasks({ view }: Props) {
  const { say } = useWords()
  const nameOf = (id: string) => view.names[id] ?? id
  return (
    <ListCard title={say('case.sideTasks')}>
      {view.sideTasks.map((task) => (
        <li key={task.no}>
          <Flex justify="space-between" gap={8}>
            <Typography.Text strong>{nameOf(task.to)}</Typography.Text>
            <Tag color={task.doneAt ? 'green' : 'gold'}>
              {task.doneAt ? say('case.taskDone', { at: shortTime(task.doneAt) }) : say('case.taskOpen')}
            </Tag>
          </Flex>
          <Typography.Text type="secondary">
            {say('case.asked', { asker: nameOf(task.asker), at: shortTime(task.askedAt) })}
          </Typography.Text>
          {task.note ? <p>{task.note}</p> : null}
          {task.answer ? <p className="answer">{task.answer}</p> : null}
        </li>
      ))}
    </ListCard>
  )
}

function SpAnswers({ view }: Props) {
  const { say, sayOr } = useWords()
  return (
    <ListCard title={say('case.spAnswers')}>
      {view.spAnswers.map((one) => (
        <li key={`${one.sp} ${one.at}`}>
          <Flex wrap justify="space-between" gap={8}>
            <span>
              {view.names[one.sp] ?? one.sp} <Tag>{sayOr(`spResult.${one.result}`, one.result)}</Tag>
            </span>
            <At at={one.at} />
          </Flex>
        </li>
      ))}
    </ListCard>
  )
}

function Refunds({ view }: Props) {
  const { say } = useWords()
  const title = `${say('case.refunds')} · ${say('case.refundTotal', { amount: view.refundTotal })}`
  return (
    <ListCard title={title}>
      {view.refunds.map((one) => (
        <li key={`${one.by} ${one.at}`}>
          <Flex wrap justify="space-between" gap={8}>
            <span>
              {say('case.yuan', { amount: one.amount })} <Tag>{say(`liableParty.${one.liableParty}`)}</Tag>
            </span>
            <At at={one.at} />
          </Flex>
          <Typography.Text type="secondary">{view.names[one.by] ?? one.by}</Typography.Text>
        </li>
      ))}
    </ListCard>
  )
}

function Holds({ view }: Props) {
  const { say, sayOr } = useWords()
  return (
    <ListCard title={say('case.holds')}>
      {view.holds.map((one) => (
        <li key={one.from}>
          <Typography.Text strong>
            {sayOr(`moveForm.holdReasonName.${one.reason}`, one.reason)}
          </Typography.Text>
          <div>
            <At at={one.from} /> – <At at={one.to ?? one.until} />
          </div>
          {one.consent ? <p>{one.consent}</p> : null}
        </li>
      ))}
    </ListCard>
  )
}

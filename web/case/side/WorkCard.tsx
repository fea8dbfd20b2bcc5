import { Flex, Tag, Typography } from 'antd'
import type { ReactNode } from 'react'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { shortTime } from '../../operator-time.ts'
import { At } from '../../parts/At.tsx'
import { SideCard } from '../../parts/SideCard.tsx'

type Props = { view: CaseView }

/** What was done beside the way of the case: help, refunds, waits, answers of the SP. */
export function WorkCard({ view }: Props) {
  const { say } = useWords()
  const { sideTasks, spAnswers, refunds, holds } = view
  const isEmpty = [sideTasks, spAnswers, refunds, holds].every((one) => one.length === 0)
  return (
    <SideCard id="work" title={say('side.work')}>
      {isEmpty ? <Typography.Text type="secondary">{say('side.noWork')}</Typography.Text> : null}
      <SideTasks view={view} />
      <SpAnswers view={view} />
      <Refunds view={view} />
      <Holds view={view} />
    </SideCard>
  )
}

function List({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section className="work-list">
      <Typography.Text type="secondary">{title}</Typography.Text>
      <ul className="plain-list">{children}</ul>
    </section>
  )
}

function SideTasks({ view }: Props) {
  const { say } = useWords()
  const nameOf = (id: string) => view.names[id] ?? id
  return (
    <List title={say('case.sideTasks')}>
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
    </List>
  )
}

function SpAnswers({ view }: Props) {
  const { say, sayOr } = useWords()
  return (
    <List title={say('case.spAnswers')}>
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
    </List>
  )
}

function Refunds({ view }: Props) {
  const { say } = useWords()
  const title = `${say('case.refunds')} · ${say('case.refundTotal', { amount: view.refundTotal })}`
  return (
    <List title={title}>
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
    </List>
  )
}

function Holds({ view }: Props) {
  const { say, sayOr } = useWords()
  return (
    <List title={say('case.holds')}>
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
    </List>
  )
}

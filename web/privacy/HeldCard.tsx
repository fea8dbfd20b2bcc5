import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { HeldCase } from '#contract/privacy/persons.ts'
import { useWords } from '../language.ts'
import { Facts } from '../parts/Facts.tsx'
import { StatusTag } from '../parts/StatusTag.tsx'
import { paths } from '../paths.ts'
import { CorrectCustomer } from './CorrectCustomer.tsx'
import { factsOfHeld, listsOfHeld } from './facts-of-held.ts'

type Props = { held: HeldCase; names: Readonly<Record<string, string>>; onCorrected: () => void }

/** What is held of a person in one case. */
export function HeldCard({ held, names, onCorrected }: Props) {
  const words = useWords()
  const { say } = words
  const [isCorrecting, setCorrecting] = useState(false)
  return (
    <Card
      size="small"
      title={
        <Flex wrap gap={8} align="center">
          <Link {...paths.case(held.number)}>{held.number}</Link>
          <StatusTag status={held.status} />
          {held.onHold ? <Tag color="gold">{say('held.onHold')}</Tag> : null}
        </Flex>
      }
      extra={
        <Button size="small" onClick={() => setCorrecting(true)}>
          {say('held.correct')}
        </Button>
      }
    >
      <Flex vertical gap={8}>
        <Facts facts={factsOfHeld(held, words)} />
        {listsOfHeld(held, names, words).map(({ title, lines }) => (
          <section key={title}>
            <Typography.Text strong>{title}</Typography.Text>
            <ul className="plain-list">
              {[...new Set(lines)].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </Flex>
      {isCorrecting ? (
        <CorrectCustomer held={held} onDone={onCorrected} onClose={() => setCorrecting(false)} />
      ) : null}
    </Card>
  )
}

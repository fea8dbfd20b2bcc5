import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Card, Flex, Result } from 'antd'
import { caseQuery } from '../case/case-queries.ts'
import { useWords } from '../language.ts'
import { At, Remaining } from '../parts/At.tsx'
import { CaseNumber } from '../parts/CaseNumber.tsx'
import { Facts } from '../parts/Facts.tsx'
import { useTitle } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { ReceiptKeys, useReceiptKeys } from './receipt-keys.tsx'
import type { Submitted } from './use-submit.ts'

/** What the customer is told: the number, and until when they have a word and a result. */
export function Receipt({ submitted, onNext }: { submitted: Submitted; onNext: () => void }) {
  const { say } = useWords()
  const { number, hint, receivedAt } = submitted
  const isAnswered = submitted.status === 'closed'
  const title = say(isAnswered ? 'intake.answered' : 'intake.receipt')
  const about = useReceiptKeys(number, onNext)
  useTitle(`${title} ${number}`)
  return (
    <Card ref={about}>
      <Result
        status="success"
        title={
          <>
            {title} <CaseNumber number={number} />
          </>
        }
        subTitle={say(isAnswered ? 'intake.answeredHint' : 'intake.receiptHint')}
        extra={
          <Flex gap={8} justify="center" wrap>
            <Button type="primary" onClick={onNext} autoFocus>
              {say('intake.next')}
            </Button>
            <Link {...paths.case(number)} className="button-link">
              {say('intake.openCase')}
            </Link>
          </Flex>
        }
      >
        <Flex vertical gap={12}>
          {hint ? <Alert type="warning" showIcon title={say(`intake.hint.${hint}`)} /> : null}
          {isAnswered ? <Answered number={number} /> : <Promises number={number} receivedAt={receivedAt} />}
        </Flex>
      </Result>
      <ReceiptKeys />
    </Card>
  )
}

/** How it was answered, in the words of the reports. */
function Answered({ number }: { number: string }) {
  const { say } = useWords()
  const round = useQuery(caseQuery(number)).data?.rounds.at(-1)
  if (!round?.outcome) return null
  return (
    <Facts
      facts={[
        [say('intake.outcome'), say(`outcome.${round.outcome}`)],
        [say('intake.satisfaction'), round.satisfaction ? say(`satisfaction.${round.satisfaction}`) : null],
      ]}
    />
  )
}

function Promises({ number, receivedAt }: { number: string; receivedAt: string }) {
  const { say } = useWords()
  const { data } = useQuery(caseQuery(number))
  const due = (kind: string) => data?.clocks.find((one) => one.kind === kind)?.dueAt ?? null
  const shown = (at: string | null) =>
    at === null ? null : (
      <Flex gap={12} wrap>
        <At at={at} />
        <Remaining until={at} />
      </Flex>
    )
  return (
    <Facts
      facts={[
        [say('intake.received'), <At key="received" at={receivedAt} />],
        [say('intake.replyBy'), shown(due('firstReply'))],
        [say('intake.resolveBy'), shown(due('resolve'))],
      ]}
    />
  )
}

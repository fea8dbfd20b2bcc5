import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Result, Typography } from 'antd'
import { useWords } from '../language.ts'
import { CaseNumber } from '../parts/CaseNumber.tsx'
import { useTitle } from '../parts/Page.tsx'
import { paths } from '../paths.ts'
import { ReceiptKeys, useReceiptKeys } from './receipt-keys.tsx'
import type { Reminded } from './use-remind.ts'

type Props = { readonly reminded: Reminded; readonly onNext: () => void; readonly onBack: () => void }

/** That the call became a reminder, of which case, and what was said with it. */
export function ReminderReceipt({ reminded: { number, note }, onNext, onBack }: Props) {
  const { say } = useWords()
  const about = useReceiptKeys(number, onNext)
  useTitle(`${say('caller.reminded')} ${number}`)
  return (
    <Card ref={about}>
      <Result
        status="success"
        title={
          <>
            {say('caller.reminded')} <CaseNumber number={number} />
          </>
        }
        subTitle={say('caller.remindedHint', { number })}
        extra={
          <Flex gap={8} justify="center" wrap>
            <Button type="primary" onClick={onNext} autoFocus>
              {say('intake.next')}
            </Button>
            <Link {...paths.case(number)} className="button-link">
              {say('intake.openCase')}
            </Link>
            <Button onClick={onBack}>{say('caller.backToForm')}</Button>
          </Flex>
        }
      >
        <Typography.Text type="secondary">{say('caller.wordsTaken')}</Typography.Text>
        <blockquote className="reminder-words">{note ?? say('caller.noWords')}</blockquote>
      </Result>
      <ReceiptKeys />
    </Card>
  )
}

import { Alert, Button, Card, Flex, Input, Typography } from 'antd'
import { useState } from 'react'
import { glassBreakers } from '#contract/audit/break-glass.ts'
import { useWords } from '../language.ts'
import { fullTime } from '../operator-time.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useActing } from '../session/me.ts'
import { useBreakGlass } from './audit-queries.ts'

/** Says over the case that it is only lent. */
export function GlassBanner({ until }: { until: string | null }) {
  const { say } = useWords()
  if (until === null) return null
  return <Alert type="warning" showIcon title={say('audit.glassOpen', { at: fullTime(until) })} />
}

/** Where a case was not found: the way to it for those who may break the glass. */
export function BreakGlass({ number }: { number: string }) {
  const { say } = useWords()
  const acting = useActing()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useBreakGlass(number)
  const isTheirs = acting?.roles.some((role) => glassBreakers.includes(role))
  if (!isTheirs) return null
  return (
    <Card size="small" title={say('audit.glass')}>
      <Flex vertical gap={12}>
        <Typography.Text>{say('audit.glassOffer')}</Typography.Text>
        <Input.TextArea
          rows={2}
          maxLength={500}
          value={reason}
          aria-label={say('audit.reason')}
          placeholder={say('audit.reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <Trouble error={error} />
        <Flex>
          <Button
            danger
            loading={isPending}
            disabled={reason.trim().length < 10}
            onClick={() => mutate(reason.trim())}
          >
            {say('audit.glass')}
          </Button>
        </Flex>
      </Flex>
    </Card>
  )
}

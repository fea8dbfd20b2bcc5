import { EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Flex, Input, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { revealCustomer } from '#contract/privacy/disclosures.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'

const SHOWN_FOR = 60_000

/** Shows what is masked of a customer for a minute, once it was said why; that it was shown is on record. */
export function Reveal({ number }: { number: string }) {
  const { say } = useWords()
  const [asking, setAsking] = useState(false)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: (reason: string) =>
      call(revealCustomer, { params: { number }, body: { fields: ['name', 'contact'], reason } }),
    onSuccess: () => setAsking(false),
  })
  useEffect(() => {
    if (!data) return
    const timer = setTimeout(reset, SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [data, reset])
  if (data) {
    return (
      <Typography.Text strong role="status">
        {[data.name, data.contact].filter((one) => one !== null).join(' · ') || say('privacy.nothing')}
      </Typography.Text>
    )
  }
  if (!asking) {
    return (
      <Button size="small" icon={<EyeOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {say('privacy.show')}
      </Button>
    )
  }
  return (
    <Flex vertical gap={8}>
      <Trouble error={error} />
      <WhyForm isPending={isPending} onGiven={mutate} onLeft={() => setAsking(false)} />
    </Flex>
  )
}

type Why = {
  readonly isPending: boolean
  readonly onGiven: (reason: string) => void
  readonly onLeft: () => void
}

function WhyForm({ isPending, onGiven, onLeft }: Why) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  return (
    <>
      <Typography.Text>{say('privacy.onRecord')}</Typography.Text>
      <Input.TextArea
        rows={2}
        maxLength={500}
        value={reason}
        aria-label={say('privacy.reason')}
        placeholder={say('privacy.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <Flex gap={8}>
        <Button
          size="small"
          type="primary"
          loading={isPending}
          disabled={reason.trim().length < 4}
          onClick={() => onGiven(reason.trim())}
        >
          {say('privacy.show')}
        </Button>
        <Button size="small" onClick={onLeft}>
          {say('privacy.leave')}
        </Button>
      </Flex>
    </>
  )
}

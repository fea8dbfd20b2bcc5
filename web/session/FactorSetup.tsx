import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Flex, Form, QRCode, Skeleton, Typography } from 'antd'
import { useState } from 'react'
import { beginFactor, confirmFactor } from '#contract/session/second-factor.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { keys } from '../queries.ts'
import { CodeInput } from './CodeInput.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** Sets a telephone up: the square to scan, the first code, and then the recovery codes to keep. */
export function FactorSetup({ onDone }: { onDone: () => void }) {
  const { say } = useWords()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: keys.newFactor,
    queryFn: () => call(beginFactor),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (error) return <Trouble error={error} again={() => void refetch()} />
  if (!data) return <Skeleton active />
  return (
    <Flex vertical gap={16}>
      <Typography.Text>{say('account.scan')}</Typography.Text>
      <Flex gap={16} wrap align="center">
        <QRCode value={data.uri} type="svg" size={168} bgColor="#ffffff" color="#000000" />
        <Flex vertical gap={4} className="factor-secret">
          <Typography.Text type="secondary">{say('account.typeSecret')}</Typography.Text>
          <Typography.Text code copyable={{ text: data.secret, tooltips: false }}>
            {data.secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </Typography.Text>
        </Flex>
      </Flex>
      <FirstCode onCodes={setCodes} />
    </Flex>
  )
}

function FirstCode({ onCodes }: { onCodes: (codes: readonly string[]) => void }) {
  const { say } = useWords()
  const confirm = useMutation({
    mutationFn: (body: { code: string }) => call(confirmFactor, { body }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  })
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={(body) => confirm.mutate(body)}>
      <CodeInput onlyDigits />
      <Flex vertical gap={16}>
        <Trouble error={confirm.error} />
        <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
          {say('account.confirm')}
        </Button>
      </Flex>
    </Form>
  )
}

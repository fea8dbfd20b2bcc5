import { useMutation } from '@tanstack/react-query'
import { Flex, Form, Input, Modal, Segmented, Typography } from 'antd'
import { useState } from 'react'
import { prove } from '#contract/session/second-factor.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { CodeInput } from './CodeInput.tsx'
import { useMe } from './me.ts'

type Way = 'password' | 'code'
type Values = { readonly password?: string; readonly code?: string }

/** Asks for the password or a code, and says whether the person was who they are. */
export function ProofForm({ answer }: { answer: (proved: boolean) => void }) {
  const { say } = useWords()
  const { secondFactor } = useMe()
  const [form] = Form.useForm<Values>()
  const [way, setWay] = useState<Way>('password')
  const proof = useMutation({
    mutationFn: (body: Values) => call(prove, { body }),
    onSuccess: () => answer(true),
  })
  const ways = (['password', 'code'] as const).map((value) => ({ value, label: say(`account.by.${value}`) }))
  return (
    <Modal
      open
      title={say('account.proveTitle')}
      okText={say('account.prove')}
      confirmLoading={proof.isPending}
      onOk={() => form.submit()}
      onCancel={() => answer(false)}
      width={420}
    >
      <Flex vertical gap={16}>
        <Typography.Text type="secondary">{say('account.proveHint')}</Typography.Text>
        {secondFactor === 'on' ? <Segmented<Way> block options={ways} value={way} onChange={setWay} /> : null}
        <Form<Values>
          name="proof"
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => proof.mutate(values)}
        >
          {way === 'password' ? <PasswordItem /> : <CodeInput />}
        </Form>
        <Trouble error={proof.error} />
      </Flex>
    </Modal>
  )
}

function PasswordItem() {
  const { say } = useWords()
  return (
    <Form.Item
      name="password"
      label={say('session.password')}
      preserve={false}
      rules={[{ required: true, message: say('session.passwordNeeded') }]}
    >
      <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
    </Form.Item>
  )
}

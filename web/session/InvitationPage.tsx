import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Flex, Form } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { paths } from '../paths.ts'
import { DoorCard } from './DoorCard.tsx'
import { NewPassword } from './NewPassword.tsx'
import { useAcceptInvitation } from './session-moves.ts'

type Values = { password: string; again: string }

/** Where somebody who was invited sets their password and is in. */
export function InvitationPage() {
  const { say } = useWords()
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <DoorCard title={say('session.invitationTitle')} subtitle={say('session.invitationSubtitle')}>
      {token.length < 20 ? (
        <Alert
          type="warning"
          showIcon
          title={say('session.noLink')}
          description={say('session.invitationNoLink')}
        />
      ) : (
        <InvitationForm token={token} />
      )}
    </DoorCard>
  )
}

function InvitationForm({ token }: { token: string }) {
  const { say } = useWords()
  const [form] = Form.useForm<Values>()
  const accept = useAcceptInvitation()
  const showRefusal = useRefusalInForm(form)
  const navigate = useNavigate()
  const enter = ({ password }: Values) =>
    accept.mutate(
      { token, password },
      { onSuccess: () => void navigate({ ...paths.queue(), replace: true }), onError: showRefusal },
    )
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={enter}>
      <NewPassword label={say('session.password')} />
      <Flex vertical gap={16}>
        <Trouble error={accept.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={accept.isPending}>
          {say('session.accept')}
        </Button>
      </Flex>
    </Form>
  )
}

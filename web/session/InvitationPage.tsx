import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Flex, Form } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { paths } from '../paths.ts'
import { CodeForm } from './CodeForm.tsx'
import { DoorCard } from './DoorCard.tsx'
import { useAcceptInvitation } from './entering.ts'
import { NewPassword } from './NewPassword.tsx'

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
        <Steps token={token} />
      )}
    </DoorCard>
  )
}

/** The new password, and the code of whoever has one-time codes already. */
function Steps({ token }: { token: string }) {
  const [half, setHalf] = useState<string | null>(null)
  const navigate = useNavigate()
  const enter = () => void navigate({ ...paths.home(), replace: true })
  const toSignIn = () => void navigate({ ...paths.signIn(), replace: true })
  if (half !== null) return <CodeForm half={half} onIn={enter} onBack={toSignIn} />
  return <InvitationForm token={token} onIn={enter} onHalf={setHalf} />
}

type Props = {
  readonly token: string
  readonly onIn: () => void
  readonly onHalf: (half: string) => void
}

function InvitationForm({ token, onIn, onHalf }: Props) {
  const { say } = useWords()
  const [form] = Form.useForm<Values>()
  const accept = useAcceptInvitation()
  const showRefusal = useRefusalInForm(form)
  const enter = ({ password }: Values) =>
    accept.mutate(
      { token, password },
      {
        onSuccess: (answer) => ('half' in answer ? onHalf(answer.half) : onIn()),
        onError: showRefusal,
      },
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

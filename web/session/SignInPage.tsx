import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Alert, Button, Flex, Form, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { paths } from '../paths.ts'
import { SignOnButton } from '../single-sign-on/SignOnButton.tsx'
import { CodeForm } from './CodeForm.tsx'
import { DoorCard } from './DoorCard.tsx'
import { useSignIn } from './entering.ts'
import { firstRunQuery } from './first-run-query.ts'
import { signInSearch } from './session-search.ts'

type Values = { login: string; password: string }

/** Signing in; before the first run it says where to begin. */
export function SignInPage() {
  const { say } = useWords()
  const { data } = useQuery(firstRunQuery)
  return (
    <DoorCard title={say('session.title')} subtitle={say('session.subtitle')}>
      <Flex vertical gap={16}>
        {data?.needed ? (
          <Alert
            type="warning"
            showIcon
            title={say('session.firstRunNeeded')}
            description={say('session.firstRunHint')}
          />
        ) : null}
        {data?.demonstration ? <Alert type="info" showIcon title={say('session.demonstrationHint')} /> : null}
        <Steps />
      </Flex>
    </DoorCard>
  )
}

/** The name and the password, and the code where one is needed. */
function Steps() {
  const [half, setHalf] = useState<string | null>(null)
  const navigate = useNavigate()
  const { history } = useRouter()
  // The router also passes on what its check has left out.
  const { next } = signInSearch(useSearch({ from: '/sign-in' }))
  const enter = () => (next ? history.replace(next) : void navigate({ ...paths.home(), replace: true }))
  return half === null ? (
    <>
      <SignInForm onIn={enter} onHalf={setHalf} />
      <SignOnButton next={next} />
    </>
  ) : (
    <CodeForm half={half} onIn={enter} onBack={() => setHalf(null)} />
  )
}

function SignInForm({ onIn, onHalf }: { onIn: () => void; onHalf: (half: string) => void }) {
  const { say } = useWords()
  const signIn = useSignIn()
  const enter = (values: Values) =>
    signIn.mutate(values, {
      onSuccess: (answer) => ('half' in answer ? onHalf(answer.half) : onIn()),
    })
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={enter}>
      <Form.Item
        name="login"
        label={say('session.login')}
        rules={[{ required: true, message: say('session.loginNeeded') }]}
      >
        <Input autoFocus autoComplete="username" maxLength={64} size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={say('session.password')}
        rules={[{ required: true, message: say('session.passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} size="large" />
      </Form.Item>
      <Flex vertical gap={16}>
        <Trouble error={signIn.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
          {say('session.signIn')}
        </Button>
      </Flex>
    </Form>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Flex, Form, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { paths } from '../paths.ts'
import { DoorCard } from './DoorCard.tsx'
import { useFirstRun } from './entering.ts'
import { firstRunQuery } from './first-run-query.ts'
import { NewPassword } from './NewPassword.tsx'
import { ProvincesField } from './ProvincesField.tsx'

type Values = { name: string; login: string; password: string; again: string; provinces?: string[] }

/** The first administrator and the first organisations, through the link printed on the console. */
export function FirstRunPage() {
  const { say } = useWords()
  // Behind the #, which no browser sends: no log on the way has it.
  const [link] = useState(() => window.location.hash.slice(1))
  const { data, error, refetch } = useQuery(firstRunQuery)
  return (
    <DoorCard title={say('session.firstRunTitle')} subtitle={say('session.firstRunSubtitle')}>
      {error ? <Trouble error={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton active /> : null}
      {data && !data.needed ? <Over /> : null}
      {data?.needed && !link ? (
        <Alert
          type="warning"
          showIcon
          title={say('session.noLink')}
          description={say('session.noLinkHint')}
        />
      ) : null}
      {data?.needed && link ? <FirstRunForm link={link} provinces={data.provinces} /> : null}
    </DoorCard>
  )
}

function Over() {
  const { say } = useWords()
  return (
    <Flex vertical gap={16}>
      <Alert
        type="info"
        showIcon
        title={say('session.firstRunOver')}
        description={say('session.firstRunOverHint')}
      />
      <Link {...paths.signIn()}>{say('session.signIn')}</Link>
    </Flex>
  )
}

function FirstRunForm({ link, provinces }: { link: string; provinces: readonly string[] }) {
  const { say } = useWords()
  const [form] = Form.useForm<Values>()
  const firstRun = useFirstRun()
  const showRefusal = useRefusalInForm(form)
  const navigate = useNavigate()
  const start = ({ name, login, password, provinces: wished = [] }: Values) =>
    firstRun.mutate(
      { link, name, login, password, provinces: wished },
      { onSuccess: () => void navigate({ ...paths.home(), replace: true }), onError: showRefusal },
    )
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={start} scrollToFirstError>
      <Form.Item
        name="name"
        label={say('session.name')}
        rules={[{ required: true, message: say('session.nameNeeded') }]}
      >
        <Input autoFocus autoComplete="name" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="login"
        label={say('session.login')}
        rules={[{ required: true, message: say('session.loginNeeded') }]}
      >
        <Input autoComplete="username" maxLength={64} />
      </Form.Item>
      <NewPassword label={say('session.password')} />
      <ProvincesField provinces={provinces} />
      <Flex vertical gap={16}>
        <Trouble error={firstRun.error} />
        <Button type="primary" htmlType="submit" size="large" block loading={firstRun.isPending}>
          {say('session.start')}
        </Button>
      </Flex>
    </Form>
  )
}

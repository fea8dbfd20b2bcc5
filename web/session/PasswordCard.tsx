import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Flex, Form, Input } from 'antd'
import { changePassword } from '#contract/session/sessions.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { keys } from '../queries.ts'
import { NewPassword } from './NewPassword.tsx'

type Values = { readonly current: string; readonly password: string; readonly again: string }

/** Another password in place of the old one. */
export function PasswordCard() {
  const { say } = useWords()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const showRefusal = useRefusalInForm(form)
  const change = useMutation({
    mutationFn: ({ current, password }: Values) => call(changePassword, { body: { current, password } }),
    onSuccess: () => {
      form.resetFields()
      void queries.invalidateQueries({ queryKey: keys.sessions })
      void message.success(say('account.passwordChanged'))
    },
    onError: showRefusal,
  })
  return (
    <Card title={say('account.password')} size="small">
      <Form<Values>
        name="change-password"
        form={form}
        layout="vertical"
        requiredMark={false}
        className="account-form"
        onFinish={(values) => change.mutate(values)}
      >
        <Form.Item
          name="current"
          label={say('account.current')}
          rules={[{ required: true, message: say('session.passwordNeeded') }]}
        >
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <NewPassword label={say('account.newPassword')} />
        <Flex vertical gap={16}>
          <Trouble error={change.error} />
          <Button htmlType="submit" loading={change.isPending}>
            {say('account.changePassword')}
          </Button>
        </Flex>
      </Form>
    </Card>
  )
}

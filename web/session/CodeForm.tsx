import { Button, Flex, Form, Typography } from 'antd'
import { useWords } from '../language.ts'
import { Trouble } from '../parts/Notice.tsx'
import { Refused } from '../refused.ts'
import { CodeInput } from './CodeInput.tsx'
import { useSignInCode } from './entering.ts'

/** The second step of signing in. */
export function CodeForm({ half, onIn, onBack }: { half: string; onIn: () => void; onBack: () => void }) {
  const { say } = useWords()
  const signIn = useSignInCode()
  const tooLate = signIn.error instanceof Refused && signIn.error.code === 'signInAgain'
  return (
    <Form<{ code: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }) => signIn.mutate({ half, code }, { onSuccess: onIn })}
    >
      <Typography.Paragraph>{say('session.codeHint')}</Typography.Paragraph>
      <CodeInput />
      <Flex vertical gap={16}>
        <Trouble error={signIn.error} />
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          block
          loading={signIn.isPending}
          disabled={tooLate}
        >
          {say('session.signIn')}
        </Button>
        <Button type="link" onClick={onBack}>
          {say('session.backToPassword')}
        </Button>
      </Flex>
    </Form>
  )
}

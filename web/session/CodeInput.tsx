import { Form, Input } from 'antd'
import { useWords } from '../language.ts'

/** The field for a code of the telephone; where one may enter, a recovery code does as well. */
export function CodeInput({ onlyDigits = false }: { onlyDigits?: boolean }) {
  const { say } = useWords()
  return (
    <Form.Item
      name="code"
      label={say(onlyDigits ? 'account.code' : 'account.codeOrRecovery')}
      preserve={false}
      rules={[{ required: true, min: 6, message: say('account.codeNeeded') }]}
    >
      <Input
        autoFocus
        autoComplete="one-time-code"
        inputMode={onlyDigits ? 'numeric' : 'text'}
        maxLength={onlyDigits ? 7 : 40}
        size="large"
        className="code-input"
      />
    </Form.Item>
  )
}

import { Form, Input } from 'antd'
import { useWords } from '../language.ts'

/** A new password, typed twice. */
export function NewPassword({ label }: { label: string }) {
  const { say } = useWords()
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={say('session.passwordRule')}
        rules={[{ required: true, min: 10, message: say('session.passwordShort') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('session.passwordAgain')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, again) => {
              if (again !== getFieldValue('password')) throw new Error(say('session.passwordDiffers'))
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  )
}

import { Form, Input, Select } from 'antd'
import { useWords } from '../../language.ts'

const pattern = /^[0-9]{17}$/

/** The other case that this one becomes a reminder of. */
export function MergeFields() {
  const { say } = useWords()
  return <NumberField name="into" extra={say('moveForm.intoHint')} />
}

/** The mass fault that this case belongs to. */
export function JoinParentFields() {
  return <NumberField name="parent" />
}

/** The cases that a mass fault begins with. */
export function CreateParentFields() {
  const { say } = useWords()
  const rule = {
    validator: async (_: unknown, numbers: readonly string[] = []) => {
      if (!numbers.every((one) => pattern.test(one))) throw new Error(say('moveForm.numberRule'))
    },
  }
  return (
    <Form.Item
      name="children"
      label={say('moveForm.children')}
      extra={say('moveForm.childrenHint')}
      initialValue={[]}
      rules={[rule]}
    >
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', ' ', '\n', '\t', ';', '\u3001', '\uff0c']}
      />
    </Form.Item>
  )
}

function NumberField({ name, extra }: { name: string; extra?: string }) {
  const { say } = useWords()
  return (
    <Form.Item
      name={name}
      label={say(`moveForm.${name}`)}
      extra={extra}
      normalize={(typed: string) => typed.replace(/\D/g, '')}
      rules={[{ required: true, pattern, message: say('moveForm.numberRule') }]}
    >
      <Input inputMode="numeric" maxLength={17} className="number" />
    </Form.Item>
  )
}

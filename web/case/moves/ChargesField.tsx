import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Form, Input, InputNumber } from 'antd'
import { useWords } from '../../language.ts'
import { SpSelect } from '../../parts/SpSelect.tsx'
import { useNeeded } from './FormFields.tsx'

/** Lines of a bill, as they are read to the customer. */
export function ChargesField() {
  const { say } = useWords()
  return (
    <Form.List name="charges">
      {(lines, { add, remove }) => (
        <fieldset className="charges">
          <legend>{say('moveForm.charges')}</legend>
          {lines.map((line) => (
            <Charge key={line.key} at={line.name} onRemove={() => remove(line.name)} />
          ))}
          <Button type="dashed" block icon={<PlusOutlined aria-hidden />} onClick={() => add()}>
            {say('moveForm.addCharge')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function Charge({ at, onRemove }: { at: number; onRemove: () => void }) {
  const { say } = useWords()
  const needed = useNeeded()
  return (
    <Flex gap={8} align="start" className="charge">
      <Form.Item name={[at, 'sp']} rules={[needed(say('moveForm.sp'))]} className="grow">
        <SpSelect aria-label={say('moveForm.sp')} placeholder={say('moveForm.sp')} />
      </Form.Item>
      <Form.Item name={[at, 'serviceName']} rules={[needed(say('moveForm.serviceName'))]} className="grow">
        <Input
          aria-label={say('moveForm.serviceName')}
          placeholder={say('moveForm.serviceName')}
          maxLength={200}
        />
      </Form.Item>
      <Form.Item
        name={[at, 'amount']}
        rules={[{ required: true, message: say('moveForm.required', { label: say('moveForm.amount') }) }]}
      >
        <InputNumber
          aria-label={say('moveForm.amount')}
          placeholder={say('moveForm.amount')}
          min={0}
          precision={2}
        />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={say('moveForm.removeCharge')}
        onClick={onRemove}
      />
    </Flex>
  )
}

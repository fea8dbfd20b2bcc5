import { Checkbox, Form, Input, Radio, Typography } from 'antd'
import { useWords } from '../../language.ts'
import { InstantPicker } from '../../parts/InstantPicker.tsx'
import { visibilityNames } from '../values.ts'
import { TextField, useNeeded, ViaField } from './FormFields.tsx'

/** A move that needs no word. */
export function NoFields() {
  const { say } = useWords()
  return <Typography.Paragraph>{say('moveForm.confirmOnly')}</Typography.Paragraph>
}

/** A move with its reason. */
export function ReasonFields() {
  return <TextField name="reason" needed />
}

/** A move with a reason that a person may keep to themselves. */
export function WithdrawFields() {
  return <TextField name="reason" />
}

/** The customer presses. */
export function RemindFields() {
  return (
    <>
      <ViaField />
      <TextField name="note" />
    </>
  )
}

/** What the customer adds. */
export function SupplementFields() {
  return <TextField name="text" needed />
}

/** A note, and who may read it. */
export function NoteFields() {
  const { say } = useWords()
  return (
    <>
      <TextField name="text" needed />
      <Form.Item name="visibility" label={say('moveForm.visibility')} initialValue="internal">
        <Radio.Group
          options={visibilityNames.map((value) => ({ value, label: say(`visibility.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="toldCustomer" valuePropName="checked">
        <Checkbox>{say('moveForm.toldCustomer')}</Checkbox>
      </Form.Item>
    </>
  )
}

/** The customer went to the regulator. */
export function AppealFields() {
  const { say } = useWords()
  const needed = useNeeded()
  const time = (label: string) => [{ required: true, message: say('moveForm.required', { label }) }]
  return (
    <>
      <Form.Item
        name="regulator"
        label={say('moveForm.regulator')}
        rules={[needed(say('moveForm.regulator'))]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="appealedAt"
        label={say('moveForm.appealedAt')}
        rules={time(say('moveForm.appealedAt'))}
      >
        <InstantPicker only="past" />
      </Form.Item>
      <Form.Item
        name="externalDueAt"
        label={say('moveForm.externalDueAt')}
        rules={time(say('moveForm.externalDueAt'))}
      >
        <InstantPicker only="future" />
      </Form.Item>
      <TextField name="note" />
    </>
  )
}

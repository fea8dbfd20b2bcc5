import { Form, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../language.ts'
import { GrowingText } from '../../parts/GrowingText.tsx'
import { liablePartyNames, viaNames } from '../values.ts'

/** The rule of a field that must be filled in, told with the label of the field. */
export function useNeeded() {
  const { say } = useWords()
  return (label: string) => ({
    required: true,
    whitespace: true,
    message: say('moveForm.required', { label }),
  })
}

type Props = { name: string; label?: string; needed?: boolean; extra?: ReactNode; rows?: number }

/** Free text. */
export function TextField({ name, label: given, needed = false, extra, rows = 3 }: Props) {
  const { say } = useWords()
  const label = given ?? say(`moveForm.${name}`)
  const rule = useNeeded()(label)
  return (
    <Form.Item name={name} label={label} extra={extra} rules={needed ? [rule] : []}>
      <GrowingText rows={rows} maxLength={8000} />
    </Form.Item>
  )
}

/** How the customer was reached. */
export function ViaField() {
  const { say } = useWords()
  return (
    <Form.Item name="via" label={say('moveForm.via')}>
      <Select
        allowClear
        placeholder={say('moveForm.choose')}
        options={viaNames.map((value) => ({ value, label: say(`moveForm.viaName.${value}`) }))}
      />
    </Form.Item>
  )
}

/** Money given back, and by whose fault; who gives back says why. */
export function RefundFields() {
  const { say } = useWords()
  const refund = Form.useWatch('refund') as number | null | undefined
  const rule = useNeeded()(say('moveForm.liableParty'))
  return (
    <>
      <Form.Item name="refund" label={say('moveForm.refund')}>
        <InputNumber min={0} max={100_000_000} precision={2} step={1} className="wide" />
      </Form.Item>
      <Form.Item name="liableParty" label={say('moveForm.liableParty')} rules={refund ? [rule] : []}>
        <Select
          allowClear
          placeholder={say('moveForm.choose')}
          options={liablePartyNames.map((value) => ({ value, label: say(`liableParty.${value}`) }))}
        />
      </Form.Item>
    </>
  )
}

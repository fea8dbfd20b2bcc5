import { Form, Radio, Select } from 'antd'
import { useWords } from '../language.ts'
import type { IntakeValues, WindowChoice } from './intake-body.ts'

/** Where and how the contact came; chosen only where there is a choice. */
export function WindowFields({ isSp, windows }: { isSp: boolean; windows: readonly WindowChoice[] }) {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const chosen = Form.useWatch('window', form) ?? windows[0]?.id
  const channels = windows.find((one) => one.id === chosen)?.channels ?? []
  const takeWindow = (id: string) => {
    const first = windows.find((one) => one.id === id)?.channels[0] as IntakeValues['channel']
    form.setFieldsValue({
      ...(first ? { channel: first } : {}),
      onBehalfOf: first === 'spPortal' ? 'self' : 'customer',
    })
  }
  return (
    <div className="form-grid">
      <Form.Item name="window" label={say('intake.window')} hidden={windows.length < 2}>
        <Select options={windows.map((one) => ({ value: one.id, label: one.name }))} onChange={takeWindow} />
      </Form.Item>
      <Form.Item name="channel" label={say('intake.channel')} hidden={channels.length < 2}>
        <Radio.Group options={channels.map((value) => ({ value, label: say(`channel.${value}`) }))} />
      </Form.Item>
      {isSp ? <OnBehalfOf isPortal={channels.includes('spPortal')} /> : null}
    </div>
  )
}

/** By the portal an SP speaks for itself or passes a customer's complaint on; at its window it may also handle it. */
function OnBehalfOf({ isPortal }: { isPortal: boolean }) {
  const { say } = useWords()
  const values = isPortal ? ['self', 'customer'] : ['customer', 'own']
  return (
    <Form.Item name="onBehalfOf" label={say('intake.onBehalfOf')}>
      <Radio.Group options={values.map((value) => ({ value, label: say(`intake.${value}`) }))} />
    </Form.Item>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Radio } from 'antd'
import { useWords } from '../language.ts'
import { GrowingText } from '../parts/GrowingText.tsx'
import { InstantPicker } from '../parts/InstantPicker.tsx'
import { SpSelect } from '../parts/SpSelect.tsx'
import { policyQuery } from '../policy/policy-queries.ts'
import { useNeededFields } from './ContactFields.tsx'
import { type IntakeValues, spSpeaks } from './intake-body.ts'

const areas = ['urban', 'rural'] as const
/** When a customer spoke to the SP, and the SP to the customer, before the complaint was passed on. */
const passedOnTimes = ['customerComplainedAt', 'spRepliedCustomerAt'] as const

/** What the matter is. */
export function MatterFields() {
  const { say } = useWords()
  const needed = useNeededFields()
  const { data } = useQuery(policyQuery)
  const values = Form.useWatch([], Form.useFormInstance<IntakeValues>()) ?? {}
  const row = data?.content.categories[values.category ?? '']
  const speaks = spSpeaks(values)
  const wantsDetails = values.kind !== 'consultation' || speaks
  return (
    <>
      <Form.Item name="description" label={say('intake.description')} required={needed.has('description')}>
        <GrowingText rows={4} maxLength={8000} placeholder={say('intake.descriptionHint')} />
      </Form.Item>
      <div className="form-grid" hidden={!wantsDetails}>
        <Form.Item name="consumedAt" label={say('intake.consumedAt')} required={needed.has('consumedAt')}>
          <InstantPicker only="past" />
        </Form.Item>
        <Form.Item
          name="serviceContent"
          label={say('intake.serviceContent')}
          required={needed.has('serviceContent')}
        >
          <Input maxLength={200} placeholder={say('intake.serviceContentHint')} />
        </Form.Item>
        <Form.Item name="amount" label={say('intake.amount')}>
          <InputNumber min={0} max={100_000_000} precision={2} className="wide" />
        </Form.Item>
        <Form.Item name="sp" label={say('intake.sp')} required={row?.namesSp === true} hidden={speaks}>
          <SpSelect />
        </Form.Item>
        <Form.Item name="areaType" label={say('intake.areaType')} hidden={row?.networkFault !== true}>
          <Radio.Group options={areas.map((value) => ({ value, label: say(`areaType.${value}`) }))} />
        </Form.Item>
        <PassedOnTimes hidden={values.onBehalfOf !== 'customer'} />
      </div>
    </>
  )
}

function PassedOnTimes({ hidden }: { hidden: boolean }) {
  const { say } = useWords()
  return passedOnTimes.map((name) => (
    <Form.Item key={name} name={name} label={say(`intake.${name}`)} hidden={hidden}>
      <InstantPicker only="past" />
    </Form.Item>
  ))
}

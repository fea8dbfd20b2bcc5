import { useQuery } from '@tanstack/react-query'
import { Alert, Form, Select } from 'antd'
import { useWords } from '../../language.ts'
import { InstantPicker } from '../../parts/InstantPicker.tsx'
import { policyVersionQuery } from '../../policy/policy-queries.ts'
import { TextField, useNeeded } from './FormFields.tsx'
import type { FieldsProps } from './PassingFields.tsx'

/** Why the case waits, until when, and how the customer agreed where that is needed. */
export function HoldFields({ view }: FieldsProps) {
  const { say, sayOr } = useWords()
  const { data } = useQuery(policyVersionQuery(view.policyVersion))
  const chosen = Form.useWatch('reason') as string | undefined
  const reasons = data?.content.holdReasons ?? []
  const row = reasons.find((one) => one.key === chosen)
  const stops = data?.content.holdPausesClock === true && row?.waitsForCustomer === true
  const needed = useNeeded()
  return (
    <>
      <Form.Item
        name="reason"
        label={say('moveForm.holdReason')}
        rules={[needed(say('moveForm.holdReason'))]}
      >
        <Select
          placeholder={say('moveForm.choose')}
          options={reasons.map(({ key }) => ({
            value: key,
            label: sayOr(`moveForm.holdReasonName.${key}`, key),
          }))}
        />
      </Form.Item>
      {row ? (
        <Alert
          type="info"
          showIcon
          className="form-hint"
          title={say(stops ? 'moveForm.holdClockStops' : 'moveForm.holdClockRuns')}
        />
      ) : null}
      <UntilField needed={row?.needsConsent === true} />
      {row?.needsConsent ? (
        <TextField name="consent" needed extra={say('moveForm.consentHint')} rows={2} />
      ) : null}
    </>
  )
}

/** A later due instant, with the reason. */
export function ExtendFields() {
  return (
    <>
      <UntilField needed />
      <TextField name="reason" needed />
    </>
  )
}

function UntilField({ needed }: { needed: boolean }) {
  const { say } = useWords()
  const label = say('moveForm.until')
  const rule = { required: true, message: say('moveForm.required', { label }) }
  return (
    <Form.Item name="until" label={label} rules={needed ? [rule] : []}>
      <InstantPicker only="future" />
    </Form.Item>
  )
}

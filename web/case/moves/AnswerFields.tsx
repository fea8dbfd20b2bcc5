import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Radio, Select } from 'antd'
import { useWords } from '../../language.ts'
import { policyVersionQuery } from '../../policy/policy-queries.ts'
import { satisfactionNames } from '../values.ts'
import { ChargesField } from './ChargesField.tsx'
import { RefundFields, TextField, useNeeded, ViaField } from './FormFields.tsx'
import type { FieldsProps } from './PassingFields.tsx'

/** An answer to the customer, perhaps only on progress. */
export function ReplyFields() {
  const { say } = useWords()
  return (
    <>
      <ViaField />
      <TextField name="note" />
      <Form.Item name="unreachable" valuePropName="checked">
        <Checkbox>{say('moveForm.unreachable')}</Checkbox>
      </Form.Item>
    </>
  )
}

/** A call, answered or not. */
export function CallAttemptFields() {
  const { say } = useWords()
  return (
    <>
      <Form.Item name="answered" label={say('moveForm.callResult')} initialValue={false}>
        <Radio.Group
          options={[
            { value: false, label: say('moveForm.notAnswered') },
            { value: true, label: say('moveForm.answered') },
          ]}
        />
      </Form.Item>
      <TextField name="note" />
    </>
  )
}

/** The result, told to the customer. */
export function DeliverFields({ view }: FieldsProps) {
  const isSolved = view.rounds.at(-1)?.solution != null
  return (
    <>
      {view.kind === 'query' && !isSolved ? <QueryModeField view={view} /> : null}
      <ViaField />
      <TextField name="note" />
      {view.kind === 'complaint' && !isSolved ? <ConfirmedField /> : null}
      {view.kind === 'query' ? <ChargesField /> : null}
      {view.overdueReasonExpected ? <OverdueReasonField view={view} /> : null}
      {view.kind === 'complaint' ? <RefundFields /> : null}
    </>
  )
}

/** The solution, before it starts on its way down. */
export function SolveFields({ view }: FieldsProps) {
  const isAtWindow = view.legs.at(-1)?.tier === 1
  return (
    <>
      <TextField name="note" />
      {isAtWindow && view.kind === 'complaint' ? <ConfirmedField /> : null}
      <RefundFields />
    </>
  )
}

/** How content the customer is. */
export function CloseFields() {
  const { say } = useWords()
  return (
    <Form.Item name="satisfaction" label={say('moveForm.satisfaction')} initialValue="unknown">
      <Radio.Group
        options={satisfactionNames.map((value) => ({ value, label: say(`satisfaction.${value}`) }))}
      />
    </Form.Item>
  )
}

/** Why it is taken up again. */
export function ReopenFields() {
  const { say } = useWords()
  const rates = satisfactionNames.map((value) => ({ value, label: say(`satisfaction.${value}`) }))
  return (
    <>
      <TextField name="reason" needed />
      <Form.Item name="satisfaction" label={say('moveForm.satisfaction')} initialValue="dissatisfied">
        <Radio.Group options={rates} />
      </Form.Item>
    </>
  )
}

function QueryModeField({ view }: FieldsProps) {
  const { say } = useWords()
  const label = say('moveForm.queryMode')
  const modes = view.choices.queryModes
  return (
    <Form.Item name="queryMode" label={label} rules={[useNeeded()(label)]} initialValue={modes[0]}>
      <Radio.Group options={modes.map((value) => ({ value, label: say(`queryMode.${value}`) }))} />
    </Form.Item>
  )
}

function ConfirmedField() {
  const { say } = useWords()
  return (
    <Form.Item name="customerConfirmed" valuePropName="checked" extra={say('moveForm.customerConfirmedHint')}>
      <Checkbox>{say('moveForm.customerConfirmed')}</Checkbox>
    </Form.Item>
  )
}

function OverdueReasonField({ view }: FieldsProps) {
  const { say, sayOr } = useWords()
  const { data } = useQuery(policyVersionQuery(view.policyVersion))
  const label = say('moveForm.overdueReason')
  const reasons = data?.content.overdueReasons ?? []
  return (
    <Form.Item
      name="overdueReason"
      label={label}
      rules={[useNeeded()(label)]}
      extra={say('moveForm.overdueReasonHint')}
    >
      <Select
        placeholder={say('moveForm.choose')}
        options={reasons.map((value) => ({
          value,
          label: sayOr(`moveForm.overdueReasonName.${value}`, value),
        }))}
      />
    </Form.Item>
  )
}

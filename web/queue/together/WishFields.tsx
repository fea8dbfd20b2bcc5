import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Select } from 'antd'
import type { TogetherMove } from '#contract/queue/together.ts'
import { HandlerField, PriorityFields } from '../../case/moves/DeskFields.tsx'
import { TextField, useNeeded } from '../../case/moves/FormFields.tsx'
import { satisfactionNames } from '../../case/values.ts'
import { useWords } from '../../language.ts'
import { InstantPicker } from '../../parts/InstantPicker.tsx'
import { policyQuery } from '../../policy/policy-queries.ts'
import type { Look } from './together-queries.ts'

/** What is said with a move of several cases; moves that need no word have none. */
export const isWordless: readonly TogetherMove[] = ['accept', 'resume']

/** The fields of a move that is made on several cases: what is filled in is said of all of them. */
export function WishFields({ move, look }: { readonly move: TogetherMove; readonly look: Look }) {
  switch (move) {
    case 'forward':
    case 'dispatchToSp':
    case 'supervise':
      return (
        <>
          <To move={move} look={look} />
          <TextField name="note" />
        </>
      )
    case 'return':
      return <TextField name="reason" needed />
    case 'feedback':
      return <TextField name="note" />
    case 'hold':
      return <HoldFields />
    case 'extend':
      return (
        <>
          <Until needed />
          <TextField name="reason" needed />
        </>
      )
    case 'assign':
      return <HandlerField />
    case 'prioritise':
      return <PriorityFields />
    case 'close':
      return <Content />
    case 'note':
      return <NoteFields />
    default:
      return null
  }
}

function To({ move, look }: { readonly move: TogetherMove; readonly look: Look }) {
  const { say } = useWords()
  const label = say('moveForm.to')
  const targets = look.targets.filter((one) => one.move === move)
  const options = targets.map(({ to, count }) => ({
    value: to,
    label: say('together.target', { name: look.names[to] ?? to, n: count }),
  }))
  return (
    <Form.Item name="to" label={label} rules={[useNeeded()(label)]} initialValue={targets[0]?.to}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('moveForm.choose')}
        options={options}
      />
    </Form.Item>
  )
}

function HoldFields() {
  const { say, sayOr } = useWords()
  const { data } = useQuery(policyQuery)
  const chosen = Form.useWatch('reason') as string | undefined
  const reasons = data?.content.holdReasons ?? []
  const needsConsent = reasons.find((one) => one.key === chosen)?.needsConsent === true
  const label = say('moveForm.holdReason')
  return (
    <>
      <Form.Item name="reason" label={label} rules={[useNeeded()(label)]}>
        <Select
          placeholder={say('moveForm.choose')}
          options={reasons.map(({ key }) => ({
            value: key,
            label: sayOr(`moveForm.holdReasonName.${key}`, key),
          }))}
        />
      </Form.Item>
      <Until needed={needsConsent} />
      {needsConsent ? <TextField name="consent" needed rows={2} /> : null}
    </>
  )
}

function Until({ needed }: { readonly needed: boolean }) {
  const { say } = useWords()
  const label = say('moveForm.until')
  const rule = { required: true, message: say('moveForm.required', { label }) }
  return (
    <Form.Item name="until" label={label} rules={needed ? [rule] : []}>
      <InstantPicker only="future" />
    </Form.Item>
  )
}

function Content() {
  const { say } = useWords()
  return (
    <Form.Item name="satisfaction" label={say('moveForm.satisfaction')} initialValue="unknown">
      <Radio.Group
        options={satisfactionNames.map((value) => ({ value, label: say(`satisfaction.${value}`) }))}
      />
    </Form.Item>
  )
}

function NoteFields() {
  const { say } = useWords()
  return (
    <>
      <TextField name="text" label={say('moveForm.note')} needed />
      <small>{say('together.noteInside')}</small>
    </>
  )
}

import { Form, Radio, Select, Typography } from 'antd'
import type { CaseView } from '#contract/case/view.ts'
import { useWords } from '../../language.ts'
import { useOrganisations } from '../../network/organisation-queries.ts'
import { contactNames } from '../values.ts'
import { RefundFields, TextField, useNeeded } from './FormFields.tsx'

export type FieldsProps = { readonly view: CaseView }
type Options = { label: string; value?: string; options?: Options }[]

/** One tier up. Others can be chosen too: the refusal then says why they are not the next. */
export function ForwardFields({ view }: FieldsProps) {
  const { say } = useWords()
  const cities = useOrganisations('branchBackOffice')
  const provinces = useOrganisations('provincialOperations')
  const centres = useOrganisations('nationalCenter')
  const allowed = view.choices.forward
  const others = [...centres, ...provinces, ...cities]
    .filter((one) => !allowed.includes(one.id))
    .map((one) => ({ value: one.id, label: one.name }))
  const options = [
    { label: say('moveForm.forwardAllowed'), options: named(allowed, view) },
    { label: say('moveForm.forwardOthers'), options: others },
  ]
  return (
    <>
      <To
        options={options}
        label={say('moveForm.to')}
        first={allowed[0]}
        extra={say('moveForm.forwardHint')}
      />
      <TextField name="note" needed={view.rounds.at(-1)?.solution != null} />
    </>
  )
}

/** To a service provider of this tier. */
export function DispatchFields({ view }: FieldsProps) {
  const { say } = useWords()
  const { dispatchToSp } = view.choices
  const first = view.sp && dispatchToSp.includes(view.sp) ? view.sp : undefined
  return (
    <>
      <To options={named(dispatchToSp, view)} label={say('moveForm.dispatchTo')} first={first} />
      <Form.Item name="contactUsed" label={say('moveForm.contactUsed')} initialValue="primary">
        <Radio.Group options={contactNames.map((value) => ({ value, label: say(`contactUsed.${value}`) }))} />
      </Form.Item>
      <TextField name="note" />
    </>
  )
}

/** Help from another unit while the holder stays. */
export function CoordinateFields({ view }: FieldsProps) {
  const { say } = useWords()
  const { coordinate } = view.choices
  return (
    <>
      <To options={named(coordinate, view)} label={say('moveForm.coordinateTo')} first={coordinate[0]} />
      <TextField name="note" />
    </>
  )
}

/** What the help came to. */
export function CoordinateDoneFields() {
  return (
    <>
      <TextField name="note" />
      <RefundFields />
    </>
  )
}

/** An order to a unit below. */
export function SuperviseFields({ view }: FieldsProps) {
  const { say } = useWords()
  const { supervise } = view.choices
  return (
    <>
      <To options={named(supervise, view)} label={say('moveForm.superviseTo')} first={supervise[0]} />
      <TextField name="note" />
    </>
  )
}

/** A word to a unit that takes part; the case stays where it is. */
export function MessageFields({ view }: FieldsProps) {
  const { say } = useWords()
  const { message } = view.choices
  return (
    <>
      <To options={named(message, view)} label={say('moveForm.messageTo')} first={message[0]} />
      <TextField name="text" needed />
    </>
  )
}

/** The result one tier down. */
export function FeedbackFields({ view }: FieldsProps) {
  return (
    <>
      <Down view={view} words="moveForm.downTo" />
      <TextField name="note" />
    </>
  )
}

/** Back to the tier below, with the reason. */
export function ReturnFields({ view }: FieldsProps) {
  return (
    <>
      <Down view={view} words="moveForm.backTo" />
      <TextField name="reason" needed />
    </>
  )
}

function named(ids: readonly string[], view: CaseView): Options {
  return ids.map((id) => ({ value: id, label: view.names[id] ?? id }))
}

type ToProps = {
  options: Options
  label: string
  first?: string | undefined
  extra?: string
}

function To({ options, label, first, extra }: ToProps) {
  const { say } = useWords()
  const rule = useNeeded()(label)
  return (
    <Form.Item name="to" label={label} rules={[rule]} initialValue={first} extra={extra}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('moveForm.choose')}
        options={options}
      />
    </Form.Item>
  )
}

/** Where it goes, when there is only one place. */
export function Down({ view, words }: FieldsProps & { words: string }) {
  const { say } = useWords()
  const { down } = view.choices
  if (down === null) return null
  return <Typography.Paragraph>{say(words, { to: view.names[down] ?? down })}</Typography.Paragraph>
}

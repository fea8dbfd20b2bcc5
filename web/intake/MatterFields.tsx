import { useQuery } from '@tanstack/react-query'
import { Card, Form, Input, InputNumber, Radio } from 'antd'
import { useWords } from '../language.ts'
import { GrowingText } from '../parts/GrowingText.tsx'
import { InstantPicker } from '../parts/InstantPicker.tsx'
import { SpSelect } from '../parts/SpSelect.tsx'
import { type CategoryRow, policyQuery } from '../policy/policy-queries.ts'
import { CategoryFields, KindField } from './CategoryFields.tsx'
import { type IntakeValues, spSpeaks } from './intake-body.ts'
import { useNeed } from './needed-fields.ts'

const areas = ['urban', 'rural'] as const
/** When a customer spoke to the SP, and the SP to the customer, before the complaint was passed on. */
const passedOnTimes = ['customerComplainedAt', 'spRepliedCustomerAt'] as const

/** What the matter is: its category, what the customer says, and what the category asks for. */
export function MatterFields({ isSp }: { isSp: boolean }) {
  const { say } = useWords()
  const need = useNeed()
  const form = Form.useFormInstance<IntakeValues>()
  const onBehalfOf = Form.useWatch('onBehalfOf', form)
  const speaks = spSpeaks(onBehalfOf ? { onBehalfOf } : {})
  const label = say('intake.description')
  const goOn = (row: CategoryRow) => {
    const next = row.namesSp && !form.getFieldValue('sp') ? 'sp' : 'description'
    // The fields of the category have to be there before one of them can be gone to.
    setTimeout(() => form.focusField(next))
  }
  return (
    <Card size="small" title={say('intake.matter')} className="intake-matter">
      {speaks ? null : isSp ? <KindField isNeeded /> : <CategoryFields onChosen={goOn} />}
      {speaks ? null : <SpField onChosen={() => setTimeout(() => form.focusField('description'))} />}
      <Form.Item name="description" label={label} {...need.text('description', label)}>
        <GrowingText rows={4} maxLength={8000} placeholder={say('intake.descriptionHint')} />
      </Form.Item>
      <Details speaks={speaks} />
      <div className="form-grid">
        <Form.Item name="submittedAt" label={say('intake.cameAt')} extra={say('intake.cameAtHint')}>
          <InstantPicker only="past" />
        </Form.Item>
      </div>
    </Card>
  )
}

function SpField({ onChosen }: { onChosen: () => void }) {
  const { say } = useWords()
  const row = useCategory()
  const label = say('intake.sp')
  return (
    <Form.Item name="sp" label={label} {...useNeed().choice(row?.namesSp === true, label)}>
      <SpSelect onSelect={onChosen} />
    </Form.Item>
  )
}

function Details({ speaks }: { speaks: boolean }) {
  const { say } = useWords()
  const need = useNeed()
  const form = Form.useFormInstance<IntakeValues>()
  const kind = Form.useWatch('kind', form)
  const row = useCategory()
  const words = { consumedAt: say('intake.consumedAt'), serviceContent: say('intake.serviceContent') }
  if (kind === 'consultation' && !speaks) return null
  return (
    <div className="form-grid">
      <Form.Item
        name="serviceContent"
        label={words.serviceContent}
        {...need.text('serviceContent', words.serviceContent)}
      >
        <Input maxLength={200} placeholder={say('intake.serviceContentHint')} />
      </Form.Item>
      <Form.Item name="consumedAt" label={words.consumedAt} {...need.time('consumedAt', words.consumedAt)}>
        <InstantPicker only="past" />
      </Form.Item>
      <Form.Item name="amount" label={say('intake.amount')}>
        <InputNumber min={0} max={100_000_000} precision={2} className="wide" />
      </Form.Item>
      <Form.Item name="areaType" label={say('intake.areaType')} hidden={row?.networkFault !== true}>
        <Radio.Group options={areas.map((value) => ({ value, label: say(`areaType.${value}`) }))} />
      </Form.Item>
      <PassedOnTimes />
    </div>
  )
}

function PassedOnTimes() {
  const { say } = useWords()
  const hidden = Form.useWatch('onBehalfOf', Form.useFormInstance<IntakeValues>()) !== 'customer'
  return passedOnTimes.map((name) => (
    <Form.Item key={name} name={name} label={say(`intake.${name}`)} hidden={hidden}>
      <InstantPicker only="past" />
    </Form.Item>
  ))
}

function useCategory(): CategoryRow | undefined {
  const { data } = useQuery(policyQuery)
  const category = Form.useWatch('category', Form.useFormInstance<IntakeValues>())
  return category === undefined ? undefined : data?.content.categories[category]
}

import { Card, Cascader, Form, Input } from 'antd'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { CallerField } from './CallerField.tsx'
import { type IntakeValues, placesOf, type WindowChoice } from './intake-body.ts'
import { knownValues } from './known-values.ts'
import { WindowFields } from './WindowFields.tsx'

type Props = {
  readonly isSp: boolean
  readonly windows: readonly WindowChoice[]
  readonly onKnown: (customer: KnownCustomer) => void
}

/** Who calls: found by the number they call from or by the account, and everything that is known is filled in. */
export function WhoFields({ isSp, windows, onKnown }: Props) {
  const { say } = useWords()
  const form = Form.useFormInstance<IntakeValues>()
  const branches = useOrganisations('branchBackOffice')
  const choose = (customer: KnownCustomer) => {
    form.setFieldsValue(knownValues(customer))
    onKnown(customer)
  }
  return (
    <Card size="small" title={say('caller.who')} className="intake-who">
      <div className="form-grid">
        <CallerField by="contact" onKnown={choose} autoFocus />
        <CallerField by="account" onKnown={choose} />
        <Form.Item name="name" label={say('intake.customerName')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="place" label={say('intake.place')} extra={say('intake.placeHint')}>
          <Cascader options={placesOf(branches)} allowClear showSearch placeholder={say('moveForm.choose')} />
        </Form.Item>
      </div>
      <WindowFields isSp={isSp} windows={windows} />
    </Card>
  )
}

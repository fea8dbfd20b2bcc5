import { useQuery } from '@tanstack/react-query'
import { Cascader, Form, Input } from 'antd'
import { useWords } from '../language.ts'
import { useOrganisations } from '../network/organisation-queries.ts'
import { policyQuery } from '../policy/policy-queries.ts'
import { Duplicates } from './Duplicates.tsx'
import { type IntakeValues, placesOf } from './intake-body.ts'
import { neededFields } from './needed-fields.ts'

/** The fields that the policy asks for, as the form stands. */
export function useNeededFields(): ReadonlySet<string> {
  const { data } = useQuery(policyQuery)
  const values = Form.useWatch([], Form.useFormInstance<IntakeValues>()) ?? {}
  return neededFields(data?.content.requiredFields ?? [], values)
}

/** Who the customer is, and what is already open for that account. */
export function ContactFields() {
  const { say } = useWords()
  const needed = useNeededFields()
  const branches = useOrganisations('branchBackOffice')
  return (
    <>
      <div className="form-grid">
        <Form.Item name="account" label={say('intake.account')} required={needed.has('account')}>
          <Input maxLength={200} autoComplete="off" placeholder={say('intake.accountHint')} />
        </Form.Item>
        <Form.Item name="name" label={say('intake.customerName')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="contact" label={say('intake.contact')} required={needed.has('contact')}>
          <Input maxLength={200} autoComplete="off" placeholder={say('intake.contactHint')} />
        </Form.Item>
        <Form.Item name="place" label={say('intake.place')} extra={say('intake.placeHint')}>
          <Cascader options={placesOf(branches)} allowClear showSearch placeholder={say('moveForm.choose')} />
        </Form.Item>
      </div>
      <Duplicates />
    </>
  )
}

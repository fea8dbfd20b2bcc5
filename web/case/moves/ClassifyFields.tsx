import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Select } from 'antd'
import { useWords } from '../../language.ts'
import { SpSelect } from '../../parts/SpSelect.tsx'
import { policyVersionQuery } from '../../policy/policy-queries.ts'
import { kindNames } from '../../queue/queue-search.ts'
import { TextField, useNeeded } from './FormFields.tsx'
import type { FieldsProps } from './PassingFields.tsx'

/** Kind, category and, where the category names one, the service provider. */
export function ClassifyFields({ view }: FieldsProps) {
  const { say, either } = useWords()
  const form = Form.useFormInstance()
  const { data } = useQuery(policyVersionQuery(view.policyVersion))
  const kind = (Form.useWatch('kind') as string | undefined) ?? view.kind
  const category = Form.useWatch('category') as string | undefined
  const rows = Object.entries(data?.content.categories ?? {}).filter(([, row]) => row.kind === kind)
  const needed = useNeeded()
  return (
    <>
      <Form.Item
        name="kind"
        label={say('moveForm.kind')}
        initialValue={view.kind ?? undefined}
        rules={[needed(say('moveForm.kind'))]}
      >
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          options={kindNames.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChange={() => form.setFieldValue('category', undefined)}
        />
      </Form.Item>
      <Form.Item
        name="category"
        label={say('moveForm.category')}
        initialValue={view.classified ? (view.category ?? undefined) : undefined}
        rules={[needed(say('moveForm.category'))]}
      >
        <Select
          placeholder={say('moveForm.choose')}
          options={rows.map(([value, row]) => ({ value, label: either(row) }))}
        />
      </Form.Item>
      <Form.Item
        name="sp"
        label={say('moveForm.sp')}
        initialValue={view.sp ?? undefined}
        rules={data?.content.categories[category ?? '']?.namesSp ? [needed(say('moveForm.sp'))] : []}
      >
        <SpSelect />
      </Form.Item>
    </>
  )
}

/** The same, with the reason for the change. */
export function ReclassifyFields({ view }: FieldsProps) {
  return (
    <>
      <ClassifyFields view={view} />
      <TextField name="reason" needed />
    </>
  )
}

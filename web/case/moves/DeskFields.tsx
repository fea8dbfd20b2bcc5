import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { LONGEST_TITLE, priorities } from '#contract/case/enums.ts'
import { useWords } from '../../language.ts'
import { PriorityTag } from '../../parts/PriorityTag.tsx'
import { useMe } from '../../session/me.ts'
import { colleaguesQuery } from '../colleague-queries.ts'
import { TextField, useNeeded } from './FormFields.tsx'
import type { FieldsProps } from './PassingFields.tsx'

/** Who handles the case: oneself to begin with, where nobody does. */
export function AssignFields({ view }: FieldsProps) {
  return <HandlerField first={view.handler?.person} />
}

/** A choice of colleagues, each with how much they have; left empty, the case is nobody's. */
export function HandlerField({ first }: { readonly first?: string | undefined }) {
  const { say } = useWords()
  const me = useMe()
  const { data } = useQuery(colleaguesQuery)
  const mayGive = data?.mayGive === true
  const people = (data?.people ?? []).filter((one) => mayGive || one.person === me.person)
  const options = people.map(({ person, name, open }) => ({
    value: person,
    label: say(person === me.person ? 'moveForm.handlerMe' : 'moveForm.handlerOf', { name, n: open }),
  }))
  // Whoever handles it and is not to be chosen any more is called by name all the same.
  const known = options.some((one) => one.value === first)
  return (
    <Form.Item
      name="handler"
      label={say('moveForm.handler')}
      initialValue={known ? first : me.person}
      extra={say(mayGive ? 'moveForm.handlerHint' : 'moveForm.handlerOwnHint')}
    >
      <Select
        allowClear
        loading={data === undefined}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('case.unassigned')}
        options={options}
      />
    </Form.Item>
  )
}

/** How urgent the case is; the highest asks why. */
export function PrioritiseFields({ view }: FieldsProps) {
  return <PriorityFields first={view.priority} />
}

/** The four levels, and the reason. */
export function PriorityFields({ first }: { readonly first?: FieldsProps['view']['priority'] }) {
  const { say } = useWords()
  const chosen = Form.useWatch('priority') as string | undefined
  const label = say('moveForm.priority')
  return (
    <>
      <Form.Item
        name="priority"
        label={label}
        rules={[useNeeded()(label)]}
        initialValue={first}
        extra={say('moveForm.priorityHint')}
      >
        <Radio.Group
          options={priorities.map((value) => ({ value, label: <PriorityTag priority={value} /> }))}
        />
      </Form.Item>
      <TextField name="reason" needed={chosen === 'urgent'} rows={2} />
    </>
  )
}

/** What the case is called. */
export function RetitleFields({ view }: FieldsProps) {
  const { say } = useWords()
  return (
    <Form.Item
      name="title"
      label={say('moveForm.title')}
      initialValue={view.title}
      extra={say('moveForm.titleHint')}
    >
      <Input maxLength={LONGEST_TITLE} showCount />
    </Form.Item>
  )
}

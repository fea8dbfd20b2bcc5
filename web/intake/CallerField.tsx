import { useQuery } from '@tanstack/react-query'
import { AutoComplete, Form, Input } from 'antd'
import type { ComponentProps } from 'react'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import { useWords, type Words } from '../language.ts'
import { Refused } from '../refused.ts'
import { callersQuery } from './caller-queries.ts'
import type { IntakeValues } from './intake-body.ts'
import { useNeed } from './needed-fields.ts'
import { useSettled } from './settled.ts'

type Props = {
  readonly by: 'contact' | 'account'
  readonly onKnown: (customer: KnownCustomer) => void
  readonly autoFocus?: boolean
}

/** How to reach a customer, or their account: whoever is known by it is offered while one types. */
export function CallerField({ by, onKnown, autoFocus = false }: Props) {
  const { say } = useWords()
  const typed = useSettled((Form.useWatch(by, Form.useFormInstance<IntakeValues>()) ?? '').trim())
  const { data, error } = useQuery(callersQuery(by, typed))
  const customers = data?.customers ?? []
  const isClosed = error instanceof Refused && error.code === 'tooManyAttempts'
  const label = say(`intake.${by}`)
  return (
    <Form.Item
      name={by}
      label={label}
      {...useNeed().text(by, label)}
      extra={isClosed ? say('caller.closed') : undefined}
    >
      <AutoComplete
        autoFocus={autoFocus}
        // What was typed stays, unless somebody is chosen: the first one found need not be who calls.
        defaultActiveFirstOption={false}
        showSearch={{ filterOption: false }}
        // Each option is one to a screen reader, with all its words.
        virtual={false}
        options={customers.map((one, place) => ({
          value: `${by}:${place}`,
          label: <Known customer={one} />,
          title: titleOf(one, say),
        }))}
        onSelect={(_: string, { value }) => {
          const customer = customers[Number(String(value).slice(by.length + 1))]
          if (customer) onKnown(customer)
        }}
      >
        <PlainInput maxLength={200} placeholder={say(`intake.${by}Hint`)} />
      </AutoComplete>
    </Form.Item>
  )
}

/** As long as no option is chosen the list names one that is not there; a screen reader must not look for it. */
function PlainInput(props: ComponentProps<typeof Input>) {
  const named = props['aria-activedescendant']
  return <Input {...props} aria-activedescendant={named?.endsWith('_-1') ? undefined : named} />
}

function Known({ customer }: { customer: KnownCustomer }) {
  const { say } = useWords()
  const { name, account, contact, cases, ended, masked } = customer
  return (
    <span className="known">
      <strong>{name ?? account ?? contact}</strong> {account ?? say('caller.noAccount')}{' '}
      <small>
        {say('caller.openCases', { n: cases.length })} · {say('caller.endedCases', { n: ended })}
        {masked ? ` · ${say('caller.masked')}` : ''}
      </small>
    </span>
  )
}

function titleOf({ name, account, contact, cases }: KnownCustomer, say: Words['say']): string {
  const who = [name, account, contact].filter(Boolean).join(' ')
  return `${who} ${say('caller.openCases', { n: cases.length })}`
}

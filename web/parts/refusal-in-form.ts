import type { FormInstance } from 'antd'
import { useCallback } from 'react'
import { useWords } from '../language.ts'
import { Refused } from '../refused.ts'

type Name = readonly (string | number)[]

/** Where on a form a field of the server is: customer.account → account, charges/0/sp → charges, 0, sp. */
export function placeOf(field: string): Name {
  const parts = field
    .split(/[./]/)
    .filter((one) => one !== '' && !['body', 'customer', 'classification'].includes(one))
  return parts.map((one) => (/^[0-9]+$/.test(one) ? Number(one) : one))
}

/** Puts what the server says of each field under that field; what was typed stays. */
export function useRefusalInForm<Values>(form: FormInstance<Values>) {
  const { either } = useWords()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Refused) || error.fields.length === 0) return
      const told = error.fields.map((one) => ({ name: placeOf(one.field), errors: [either(one)] }))
      // The names come from the server; the form leaves out those that it does not have.
      form.setFields(told as unknown as Parameters<typeof form.setFields>[0])
      const first = told[0]
      if (first) form.scrollToField(first.name as never, { block: 'center', focus: true })
    },
    [form, either],
  )
}

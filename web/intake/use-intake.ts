import type { FormInstance } from 'antd'
import { useState } from 'react'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import type { OrganisationForm } from '#contract/network/organisations.ts'
import { useShortcut } from '../keyboard/use-shortcut.ts'
import { useRefusalInForm } from '../parts/refusal-in-form.ts'
import { isUntouched } from './call-values.ts'
import { valuesIn } from './draft.ts'
import { emptied, firstValues, isOfSp } from './first-values.ts'
import type { Taken } from './IntakePage.tsx'
import type { IntakeValues, WindowChoice } from './intake-body.ts'
import { useCalling } from './use-calling.ts'
import { type begunWith, useDraft } from './use-draft.ts'
import { useClear, useSubmit } from './use-submit.ts'

/** Where a contact is taken in, what the form begins with, and who wants to know what became of it. */
export type Desk = {
  readonly desk: OrganisationForm
  readonly windows: readonly WindowChoice[]
  readonly begun: ReturnType<typeof begunWith>
  readonly onTaken: (taken: Taken) => void
  /** The call that brought its agent here. */
  readonly callId?: string | undefined
}

/** What the form of the intake does. */
export function useIntake({ desk, windows, begun, onTaken, callId }: Desk, form: FormInstance<IntakeValues>) {
  const [caller, setCaller] = useState<KnownCustomer | null>(null)
  const [restoredAt, setRestoredAt] = useState(begun.at ?? null)
  const draft = useDraft(desk.id, form, begun.over)
  const submit = useSubmit((submitted) => onTaken({ submitted, done: draft.drop }))
  const showRefusal = useRefusalInForm(form)
  const first = firstValues(desk, windows)
  const typed = () => form.getFieldsValue(true) as IntakeValues
  useShortcut('register', 'ctrl+enter', () => {
    // A question that stands over the form is answered first.
    if (!document.activeElement?.closest('[role=dialog]')) form.submit()
  })
  // Somebody is known: the conversation goes on with what they want.
  const known = (customer: KnownCustomer | null) => {
    setCaller(customer)
    draft.typed(typed())
    const isSorted = isOfSp(desk) || form.getFieldValue('category')
    setTimeout(() => form.focusField(isSorted ? 'description' : 'category'))
  }
  const calling = useCalling({ id: callId, form, first, windows, onFilled: known })
  const clear = useClear(() => {
    void draft.drop()
    form.setFieldsValue(emptied(typed(), first))
    form.focusField('contact')
    setRestoredAt(null)
    setCaller(null)
    submit.reset()
  })
  return {
    ...{ caller, restoredAt, draft, submit, clear, first, known, calling },
    send: () => submit.send({ ...form.getFieldsValue(), ...besidesOf(typed()) }, showRefusal),
    keep: () => {
      // An answer that was deleted was made from no article.
      if (!form.getFieldValue('answer')?.trim()) form.setFieldValue('used', undefined)
      draft.typed(typed())
    },
    isUntouched: () => isUntouched(typed(), first),
    /** Of two drafts one goes on: this one, or that of the other window. */
    goOn: (isOwn: boolean) => {
      if (draft.state?.state !== 'elsewhere') return
      const { other } = draft.state
      if (!isOwn) form.setFieldsValue(emptied(typed(), valuesIn(other.content)))
      draft.goOn(other, isOwn)
    },
  }
}

function besidesOf({ used, call }: IntakeValues): Pick<IntakeValues, 'used' | 'call'> {
  return { ...(used ? { used } : {}), ...(call ? { call } : {}) }
}

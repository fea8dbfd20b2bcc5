import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import type { KnownCustomer } from '#contract/customer/find-customer.ts'
import { dropDraft, keepDraft, showDraft } from '#contract/draft/drafts.ts'
import type { DeskCall } from '#contract/telephone/calls.ts'
import { call as ask } from '../call.ts'
import { keys } from '../queries.ts'
import { callQuery } from '../telephone/call-queries.ts'
import { callValues, isUntouched, withBlanksFilled } from './call-values.ts'
import { contentOf, valuesIn } from './draft.ts'
import { emptied } from './first-values.ts'
import type { IntakeValues, WindowChoice } from './intake-body.ts'

const params = { place: 'intake-aside' } as const

type Calling = {
  readonly id: string | undefined
  readonly form: FormInstance<IntakeValues>
  readonly first: IntakeValues
  readonly windows: readonly WindowChoice[]
  readonly onFilled: (customer: KnownCustomer | null) => void
}

/** A call that the form is to be filled in for: at once where nothing is lost by it, and else as its agent wishes. */
export function useCalling({ id, form, first, windows, onFilled }: Calling) {
  const { data } = useQuery(callQuery(id))
  const call = data?.call.id === id ? data?.call : undefined
  const [state, setState] = useState<'asked' | 'filled' | 'left' | null>(null)
  const aside = useAside(form, onFilled)
  const typed = () => form.getFieldsValue(true) as IntakeValues
  const fill = (values: IntakeValues, from: DeskCall) => {
    form.setFieldsValue(values)
    setState('filled')
    onFilled(from.customers.length === 1 ? (from.customers[0] ?? null) : null)
  }
  // Once for each call: what is typed afterwards is the agent's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!call) return setState(null)
    if (typed().call === call.id) return setState('filled')
    if (!isUntouched(typed(), first)) return setState('asked')
    fill(emptied(typed(), { ...first, ...callValues(call, windows) }), call)
  }, [call?.id])
  return {
    ...{ call, state, aside },
    fillAnew: async () => {
      if (!call) return
      await aside.put()
      fill(emptied(typed(), { ...first, ...callValues(call, windows) }), call)
    },
    fillBlanks: () => call && fill(withBlanksFilled(typed(), callValues(call, windows)), call),
    leave: () => setState('left'),
  }
}

/** What was put aside for a call; it lies on the server, and waits until it is taken back. */
function useAside(form: FormInstance<IntakeValues>, onTaken: (customer: null) => void) {
  const queries = useQueryClient()
  const queryKey = keys.draft('intake-aside')
  const { data } = useQuery({ queryKey, queryFn: () => ask(showDraft, { params }) })
  const typed = () => form.getFieldsValue(true) as IntakeValues
  const put = async () => {
    const kept = await ask(keepDraft, { params, body: { content: contentOf(typed()) } })
    queries.setQueryData(queryKey, kept)
  }
  return {
    put,
    isThere: (data?.content ?? null) !== null,
    /** What is on the form goes aside in its place. */
    takeBack: async (isWorthKeeping: boolean) => {
      const content = data?.content ?? null
      if (isWorthKeeping) await put()
      else queries.setQueryData(queryKey, await ask(dropDraft, { params }).then(() => nothing))
      form.setFieldsValue(emptied(typed(), valuesIn(content)))
      onTaken(null)
    },
  }
}

const nothing = { content: null, changedAt: null }

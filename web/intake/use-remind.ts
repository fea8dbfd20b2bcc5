import { useMutation, useQueryClient } from '@tanstack/react-query'
import { moveEndpoint } from '#contract/case/moves.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import { linkToCase } from '../telephone/call-queries.ts'
import { forgetCallers } from './caller-queries.ts'
import type { IntakeValues } from './intake-body.ts'

/** A call that became a reminder of a case, with the words that went along. */
export type Reminded = { readonly number: string; readonly note: string | null }

/** Turns the call into a reminder: what was typed goes with it, and stays on the form until somebody goes on. */
export function useRemind(onReminded: (reminded: Reminded) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ number, values }: { number: string; values: IntakeValues }) => {
      const note = noteOf(values)
      await call(moveEndpoint('remind'), { params: { number }, body: note ? { note } : {} })
      if (values.call) void linkToCase(values.call, number).catch(() => {})
      return { number, note }
    },
    onSuccess: (reminded) => {
      for (const queryKey of [keys.case(reminded.number), keys.queue]) {
        void queries.invalidateQueries({ queryKey })
      }
      forgetCallers(queries)
      onReminded(reminded)
    },
  })
}

/** The words that a reminder carries: what the customer said, and about which service. */
export function noteOf({ description, serviceContent }: IntakeValues): string | null {
  const said = [description, serviceContent].map((one) => one?.trim()).filter(Boolean)
  return said.join('\n').slice(0, 8000) || null
}

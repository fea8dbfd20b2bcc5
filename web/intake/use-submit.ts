import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { submitCase } from '#contract/case/submit.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { call } from '../call.ts'
import { creditUsed } from '../knowledge/used-versions.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { linkToCase } from '../telephone/call-queries.ts'
import { forgetCallers } from './caller-queries.ts'
import { type IntakeValues, intakeBody, isAnswered } from './intake-body.ts'

export type Submitted = AnswerOf<typeof submitCase>

/** Registers, once however often the key is pressed; said again after a lost answer it is the same request. */
export function useSubmit(onSubmitted: (submitted: Submitted) => void) {
  const queries = useQueryClient()
  const isUnderWay = useRef(false)
  const mutation = useMutation({
    mutationFn: (values: IntakeValues) => call(submitCase, { body: intakeBody(values) }),
    onSuccess: (submitted, values) => {
      for (const queryKey of [keys.queue, keys.counts]) void queries.invalidateQueries({ queryKey })
      forgetCallers(queries)
      if (isAnswered(values)) void creditUsed(queries, submitted.number, values.used ?? [])
      // What is registered during a call the server finds by itself; what is registered after it is said.
      if (values.call) void linkToCase(values.call, submitted.number).catch(() => {})
      onSubmitted(submitted)
    },
    onSettled: () => {
      isUnderWay.current = false
    },
  })
  const { error, isPending, reset } = mutation
  const send = (values: IntakeValues, onError: (error: unknown) => void) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    mutation.mutate(values, { onError })
  }
  return { send, error, isPending, reset }
}

/** Asks before everything that was typed goes. */
export function useClear(clear: () => void) {
  const { say } = useWords()
  const { modal } = App.useApp()
  return () => void modal.confirm({ title: say('intake.clear'), okText: say('frame.ok'), onOk: clear })
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import {
  changeMacro,
  deleteMacro,
  listMacros,
  type MacroForm,
  previewMacro,
  saveMacro,
} from '#contract/macro/macros.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'

/** The macros somebody can choose from where they act. */
export const macrosQuery = queryOptions({
  queryKey: keys.macros,
  queryFn: () => call(listMacros),
  staleTime: 60_000,
})

export type MacroPreview = AnswerOf<typeof previewMacro>

type Asked = {
  readonly number: string
  readonly version: number
  readonly id: string
  readonly words: (string | null)[]
}

/** What the steps of a macro would come to in a case as it stands. */
export function macroPreviewQuery({ number, version, id, words }: Asked) {
  return queryOptions({
    queryKey: [...keys.macros, id, number, version, words],
    queryFn: () => call(previewMacro, { params: { number, id }, body: { words } }),
    gcTime: 0,
  })
}

/** What can be done with macros; a no is told. */
export function useMacroMoves() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { told } = useWords()
  const after = {
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.macros }),
    onError: (error: unknown) => void (error instanceof Refused && message.error(told(error))),
  }
  const save = useMutation({
    mutationFn: (body: BodyOf<typeof saveMacro>) => call(saveMacro, { body }),
    ...after,
  })
  const change = useMutation({
    mutationFn: ({ id, body }: { id: string; body: MacroForm }) =>
      call(changeMacro, { params: { id }, body }),
    ...after,
  })
  const remove = useMutation({ mutationFn: (id: string) => call(deleteMacro, { params: { id } }), ...after })
  return { save, change, remove }
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import {
  changePhrase,
  deletePhrase,
  listPhrases,
  type Phrase,
  type PhraseForm,
  savePhrase,
  takePhrase,
} from '#contract/phrase/phrases.ts'
import { call } from '../call.ts'
import { useWords } from '../language.ts'
import { keys } from '../queries.ts'
import { Refused } from '../refused.ts'

/** The sentences somebody can choose from where they act. */
export const phrasesQuery = queryOptions({
  queryKey: keys.phrases,
  queryFn: () => call(listPhrases),
  staleTime: 60_000,
})

/** Uses a sentence in a case; without the server only one that promises nothing. */
export async function takeInCase(number: string, { id, content, promisesMoney }: Phrase) {
  try {
    return await call(takePhrase, { params: { number, id } })
  } catch (error) {
    const isAway = error instanceof Refused && error.code === 'unreachable'
    if (isAway && !promisesMoney) return { content }
    throw error
  }
}

/** What can be done with sentences; a no is told. */
export function usePhraseMoves() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { told } = useWords()
  const after = {
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.phrases }),
    onError: (error: unknown) => void (error instanceof Refused && message.error(told(error))),
  }
  const save = useMutation({
    mutationFn: (body: BodyOf<typeof savePhrase>) => call(savePhrase, { body }),
    ...after,
  })
  const change = useMutation({
    mutationFn: ({ id, body }: { id: string; body: PhraseForm }) =>
      call(changePhrase, { params: { id }, body }),
    ...after,
  })
  const remove = useMutation({ mutationFn: (id: string) => call(deletePhrase, { params: { id } }), ...after })
  return { save, change, remove }
}

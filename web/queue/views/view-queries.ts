import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { BodyOf } from '#contract/endpoint.ts'
import {
  changeView,
  chooseViews,
  deleteView,
  listViews,
  type QueueView,
  saveView,
  type ViewContent,
} from '#contract/queue/views.ts'
import { call } from '../../call.ts'
import { useWords } from '../../language.ts'
import { keys } from '../../queries.ts'
import { Refused } from '../../refused.ts'
import { filterIn } from '../filter/filter-text.ts'
import type { QueueSearch } from '../queue-search.ts'
import type { Look } from './look.ts'

/** The kept lists that somebody can choose from. */
export const viewsQuery = queryOptions({
  queryKey: keys.views,
  queryFn: () => call(listViews),
  staleTime: 300_000,
})

/** What can be done with kept lists; a no is told. */
export function useViewMoves() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { told } = useWords()
  const after = {
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.views }),
    onError: (error: unknown) => void (error instanceof Refused && message.error(told(error))),
  }
  const save = useMutation({
    mutationFn: (body: BodyOf<typeof saveView>) => call(saveView, { body }),
    ...after,
  })
  const change = useMutation({
    mutationFn: ({ id, name, content }: Pick<QueueView, 'id' | 'name' | 'content'>) =>
      call(changeView, { params: { id }, body: { name, content } }),
    ...after,
  })
  const remove = useMutation({ mutationFn: (id: string) => call(deleteView, { params: { id } }), ...after })
  const choose = useMutation({
    mutationFn: (body: BodyOf<typeof chooseViews>) => call(chooseViews, { body }),
    ...after,
  })
  return { save, change, remove, choose }
}

/** What the page shows, as it is kept: all but the number somebody looks for. */
export function contentOf(search: QueueSearch, look: Look): ViewContent {
  const filter = filterIn(search.filter)
  const { queue = 'mine', state = 'open', kind, category, quick, soon, sort } = search
  return {
    ...{ queue, state, columns: look.columns, density: look.density },
    ...(kind ? { kind } : {}),
    ...(category ? { category } : {}),
    ...(quick ? { quick } : {}),
    ...(soon ? { soon } : {}),
    ...(sort ? { sort } : {}),
    ...(filter ? { filter: filter as ViewContent['filter'] } : {}),
  } as ViewContent
}

/** The address of a kept list. */
export function searchOf({ id, content }: Pick<QueueView, 'id' | 'content'>): QueueSearch {
  const { queue, state, kind, category, quick, soon, sort, filter } = content
  return {
    ...{ view: id, queue, state },
    ...(kind ? { kind } : {}),
    ...(category ? { category } : {}),
    ...(quick ? { quick } : {}),
    ...(soon ? { soon } : {}),
    ...(filter ? { filter: JSON.stringify(filter) } : {}),
    ...(sort ? { sort } : {}),
  }
}

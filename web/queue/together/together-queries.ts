import { queryOptions } from '@tanstack/react-query'
import { listCases } from '#contract/case/queue.ts'
import type { AnswerOf } from '#contract/endpoint.ts'
import { lookTogether, MOST_TOGETHER, previewTogether, type TogetherMove } from '#contract/queue/together.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'
import { type QueueSearch, queueQuery } from '../queue-search.ts'

export type Look = AnswerOf<typeof lookTogether>
export type Preview = AnswerOf<typeof previewTogether>
export type Wish = Readonly<Record<string, unknown>>

/** What can be done with the cases that are chosen; of very many the first ones are looked at. */
export function lookQuery(numbers: readonly string[]) {
  const some = numbers.slice(0, MOST_TOGETHER)
  return queryOptions({
    queryKey: [...keys.queue, 'together', some.join(',')],
    queryFn: () => call(lookTogether, { body: { numbers: [...some] } }),
    placeholderData: (before) => before,
  })
}

/** What a move would come to for all of these cases, asked in portions. */
export async function previewAll(
  move: TogetherMove,
  wish: Wish,
  numbers: readonly string[],
  onPart: (done: number) => void,
): Promise<Preview> {
  let whole: Preview = { rows: [], names: {} }
  for (let from = 0; from < numbers.length; from += MOST_TOGETHER) {
    const some = numbers.slice(from, from + MOST_TOGETHER)
    const part = await call(previewTogether, { body: { move, wish, numbers: some } })
    whole = { rows: [...whole.rows, ...part.rows], names: { ...whole.names, ...part.names } }
    onPart(whole.rows.length)
  }
  return whole
}

/** How many cases are chosen by a filter at most. */
export const MOST_BY_FILTER = 5000

/** The numbers of all cases of a list, page after page. */
export async function everyNumber(
  search: QueueSearch,
  onPart: (done: number) => void,
): Promise<readonly string[]> {
  const numbers: string[] = []
  let after: string | null = null
  do {
    const query = { ...queueQuery(search), limit: '100' as const, ...(after === null ? {} : { after }) }
    const page: AnswerOf<typeof listCases> = await call(listCases, { query })
    numbers.push(...page.rows.map((row) => row.number))
    onPart(numbers.length)
    after = page.next
  } while (after !== null && numbers.length < MOST_BY_FILTER)
  return numbers
}

import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { type MoveAnswer, moveEndpoint, type WishBody } from '#contract/case/moves.ts'
import type { MoveName } from '#contract/case/wishes.ts'
import { call } from '../../call.ts'
import { keys } from '../../queries.ts'

type Said = { readonly move: MoveName; readonly body: unknown; readonly seen?: number }

/** Makes a move on a case; whatever comes of it, the case on the screen is asked for again. */
export function useMove(number: string) {
  const queries = useQueryClient()
  return useMutation<MoveAnswer, Error, Said>({
    // Each form has the names of its wish; the server checks the rest.
    mutationFn: ({ move, body, seen }) =>
      call(moveEndpoint(move), {
        params: { number },
        body: body as WishBody<typeof move>,
        ...(seen === undefined ? {} : { seen }),
      }),
    onSettled: (answer) => newsOfMove(queries, number, answer),
  })
}

/** What was known of the cases that a move touched, and of the lists, is old. */
export function newsOfMove(queries: QueryClient, number: string, answer?: MoveAnswer): void {
  for (const one of [number, ...(answer?.others ?? [])]) {
    void queries.invalidateQueries({ queryKey: keys.case(one) })
  }
  for (const queryKey of [keys.queue, keys.counts, keys.duplicates]) {
    void queries.invalidateQueries({ queryKey })
  }
}

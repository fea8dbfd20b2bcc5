import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import {
  addForms,
  judgePileForms,
  listForms,
  listPiles,
  type PileView,
  showPile,
  stagePile,
} from '#contract/paper/piles.ts'
import { correctForm, decideForms, finishPile, showReceipt } from '#contract/paper/work-on-pile.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'
import type { TypedForm } from './read-forms.ts'

export type Standing = keyof PileView['counts']

/** The piles that somebody reads. */
export const pilesQuery = queryOptions({ queryKey: keys.piles, queryFn: () => call(listPiles) })

/** A pile; while somebody imports it, asked again and again. */
export function pileQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.piles, id],
    queryFn: () => call(showPile, { params: { id } }),
    refetchInterval: ({ state }) => ((state.data?.counts.taking ?? 0) > 0 ? 2000 : false),
  })
}

/** A page of the rows of a pile. */
export function formsQuery(id: string, standing: Standing | null, after: number) {
  return queryOptions({
    queryKey: [...keys.piles, id, 'forms', standing, after],
    queryFn: () =>
      call(listForms, { params: { id }, query: { ...(standing ? { standing } : {}), after: String(after) } }),
  })
}

/** The receipt of a pile. */
export function receiptQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.piles, id, 'receipt'],
    queryFn: () => call(showReceipt, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Requests stay well below what the door takes in one go. */
const MOST_LETTERS = 120_000

/** Sends a table in, portion by portion, and has it looked at; the id of the pile. */
export async function sendPile(
  name: string,
  forms: readonly TypedForm[],
  onSent: (n: number) => void,
): Promise<string> {
  const { id } = await call(stagePile, { body: { name, forms: forms.length } })
  let sent = 0
  for (const rows of portionsOf(forms)) {
    await call(addForms, { params: { id }, body: { rows: rows.map(({ line, cells }) => ({ line, cells })) } })
    sent += rows.length
    onSent(sent)
  }
  await call(judgePileForms, { params: { id } })
  return id
}

function portionsOf(forms: readonly TypedForm[]): readonly TypedForm[][] {
  const portions: TypedForm[][] = []
  let letters = MOST_LETTERS
  for (const form of forms) {
    letters += JSON.stringify(form).length
    if (letters > MOST_LETTERS || (portions.at(-1)?.length ?? 0) >= 500) {
      portions.push([])
      letters = JSON.stringify(form).length
    }
    portions.at(-1)?.push(form)
  }
  return portions
}

/** What can be done with a pile; afterwards everything of it is asked for anew. */
export function usePileMoves(id: string) {
  const queries = useQueryClient()
  const after = { onSettled: () => queries.invalidateQueries({ queryKey: keys.piles }) }
  const params = { id }
  return {
    look: useMutation({ mutationFn: () => call(judgePileForms, { params }), ...after }),
    decide: useMutation({
      mutationFn: (body: BodyOf<typeof decideForms>) => call(decideForms, { params, body }),
      ...after,
    }),
    correct: useMutation({
      mutationFn: ({ line, cells }: TypedForm) =>
        call(correctForm, { params: { id, line: String(line) }, body: { cells } }),
      ...after,
    }),
    finish: useMutation({ mutationFn: () => call(finishPile, { params }), ...after }),
  }
}

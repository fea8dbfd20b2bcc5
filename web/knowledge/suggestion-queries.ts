import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import { suggestArticles } from '#contract/knowledge/finding.ts'
import { creditArticle, listCaseArticles } from '#contract/knowledge/uses.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

export type Matter = BodyOf<typeof suggestArticles>

/** Fewer characters say nothing. */
export const LEAST_CHARACTERS = 4
const MOST_CHARACTERS = 8000

/** Articles like what is typed. */
export function suggestionsQuery({ text, ...matter }: Matter) {
  const typed = text.trim().slice(0, MOST_CHARACTERS)
  const isLong = typed.length >= LEAST_CHARACTERS
  return queryOptions({
    queryKey: [...keys.knowledge, 'suggestions', typed, matter],
    queryFn: () => call(suggestArticles, { body: { text: typed, ...matter } }),
    select: ({ articles }) => articles,
    enabled: isLong,
    placeholderData: (before) => before,
    staleTime: 60_000,
    // What somebody typed about a customer is not kept longer than it is of use.
    gcTime: 60_000,
  })
}

/** The articles that were used in a case. */
export function caseArticlesQuery(number: string) {
  return queryOptions({
    queryKey: keys.caseArticles(number),
    queryFn: () => call(listCaseArticles, { params: { number } }),
    select: ({ articles }) => articles,
  })
}

type Credit = { readonly article: string } & Omit<BodyOf<typeof creditArticle>, 'number'>

/** Puts down that an article was used for an answer, or that it answered; with the case, where there is one. */
export function useCredit(number: string | undefined) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ article, ...body }: Credit) =>
      call(creditArticle, { params: { article }, body: { ...body, number: number ?? null } }),
    onSuccess: (_, { article }) => {
      void queries.invalidateQueries({ queryKey: keys.article(article) })
      if (number) void queries.invalidateQueries({ queryKey: keys.caseArticles(number) })
    },
  })
}

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '#contract/endpoint.ts'
import {
  type ArticleForm,
  type ArticleView,
  rewriteArticle,
  showArticle,
  showArticleVersion,
  stepArticle,
  writeArticle,
} from '#contract/knowledge/articles.ts'
import { searchArticles } from '#contract/knowledge/finding.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

type Asked = Omit<BodyOf<typeof searchArticles>, 'after'>

/** Articles of one list, page after page. */
export function articlesQuery(asked: Asked) {
  return infiniteQueryOptions({
    queryKey: [...keys.knowledge, 'list', asked],
    queryFn: ({ pageParam: after }) => call(searchArticles, { body: { ...asked, after } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}

/** An article with its versions. */
export function articleQuery(article: string) {
  return queryOptions({
    queryKey: keys.article(article),
    queryFn: () => call(showArticle, { params: { article } }),
  })
}

/** What one version says. */
export function versionQuery(article: string, version: string) {
  return queryOptions({
    queryKey: [...keys.article(article), 'version', version],
    queryFn: () => call(showArticleVersion, { params: { article, version } }),
  })
}

/** The draft of an article; without one, what is published, as a new version begins. As it was when writing began. */
export function draftQuery(article: string) {
  return queryOptions({
    queryKey: keys.articleDraft(article),
    queryFn: async () => {
      const { versions, published } = await call(showArticle, { params: { article } })
      const draft = versions.find((one) => one.is === 'draft')
      const version = String(draft?.no ?? published ?? versions[0]?.no)
      const { no: _, ...content } = await call(showArticleVersion, { params: { article, version } })
      return { content, readAt: draft?.writtenAt ?? null }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

function useKept() {
  const queries = useQueryClient()
  return async (view: ArticleView) => {
    await queries.invalidateQueries({ queryKey: keys.knowledge })
    queries.setQueryData(keys.article(view.id), view)
  }
}

/** Writes a new article, or in the draft of one. */
export function useWriteArticle(article: string | null) {
  return useMutation({
    mutationFn: ({ readAt, ...body }: ArticleForm & { readAt: string | null }) =>
      article === null
        ? call(writeArticle, { body })
        : call(rewriteArticle, { params: { article }, body: { ...body, readAt } }),
    onSuccess: useKept(),
  })
}

/** Takes an article a step further. */
export function useStep(article: string) {
  return useMutation({
    mutationFn: (body: BodyOf<typeof stepArticle>) => call(stepArticle, { params: { article }, body }),
    onSuccess: useKept(),
  })
}

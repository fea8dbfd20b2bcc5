import type { QueryClient } from '@tanstack/react-query'
import { creditArticle } from '#contract/knowledge/uses.ts'
import { call } from '../call.ts'
import { keys } from '../queries.ts'

/** A version of an article from which something was taken into what is written and not sent yet. */
export type UsedVersion = { readonly article: string; readonly no: number }

/** More than that nobody puts into one answer. */
const MOST = 10

/** All of them, each once. */
export function usedTogether(...lists: readonly (readonly UsedVersion[] | undefined)[]) {
  const all = lists.flatMap((one) => one ?? [])
  return [...new Map(all.map((one) => [`${one.article} ${one.no}`, one])).values()].slice(0, MOST)
}

/** What was kept with a draft, as far as it is understood. */
export function usedIn(kept: unknown): readonly UsedVersion[] {
  if (!Array.isArray(kept)) return []
  return kept
    .flatMap((one: Readonly<Record<string, unknown>> | null) =>
      typeof one?.article === 'string' && typeof one.no === 'number'
        ? [{ article: one.article, no: one.no }]
        : [],
    )
    .slice(0, MOST)
}

/** What was sent was made from these: put down with the case. That it could not be takes nothing of what was sent. */
export async function creditUsed(
  queries: QueryClient,
  number: string,
  used: readonly UsedVersion[],
): Promise<void> {
  const credit = ({ article, no }: UsedVersion) =>
    call(creditArticle, { params: { article }, body: { no, way: 'used', number } })
  await Promise.allSettled(used.map(credit))
  for (const { article } of used) void queries.invalidateQueries({ queryKey: keys.article(article) })
  if (used.length > 0) void queries.invalidateQueries({ queryKey: keys.caseArticles(number) })
}

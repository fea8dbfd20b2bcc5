import type { AnswerOf, ParamsOf } from '#contract/endpoint.ts'
import type { ArticleView, showArticle, showArticleVersion } from '#contract/knowledge/articles.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { type Refused, refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { loadArticle, loadVersion, versionsOf } from './article-store.ts'
import { presentArticle, readableVersions } from './present-article.ts'

/** An article with its versions. */
export async function showArticleUse(
  call: Call<ParamsOf<typeof showArticle>>,
  shell: Shell,
): Promise<Outcome<ArticleView, Refused>> {
  const article = await loadArticle(shell.pool, call.params.article)
  const view = article && (await presentArticle(shell.pool, article, call, shell))
  return view ? yes(view) : no(refused('notFound', call.params.article))
}

/** What one version says. */
export async function showArticleVersionUse(
  call: Call<ParamsOf<typeof showArticleVersion>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof showArticleVersion>, Refused>> {
  const { article: id, version } = call.params
  const article = await loadArticle(shell.pool, id)
  const readable = article ? readableVersions(article, await versionsOf(shell.pool, id), call, shell) : []
  const found = readable.find((one) => one.no === Number(version))
  const kept = found ? await loadVersion(shell.pool, id, found.no) : null
  if (!kept) return no(refused('notFound', id))
  const { is: _, ...content } = kept
  return yes({ ...content, categories: [...content.categories] })
}

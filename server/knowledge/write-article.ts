import { randomUUIDv7 } from 'node:crypto'
import type { BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { ArticleView, rewriteArticle, writeArticle } from '#contract/knowledge/articles.ts'
import { barsWriting } from '#domain/knowledge/steps.ts'
import { reachOf, writesFor } from '#domain/knowledge/writing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { insertVersion, loadArticle, updateVersion, versionsOf } from './article-store.ts'
import { presentArticle } from './present-article.ts'

/** Writes a new article, a draft that nobody is shown yet. */
export async function writeArticleUse(
  call: Call<undefined, undefined, BodyOf<typeof writeArticle>>,
  shell: Shell,
): Promise<Outcome<ArticleView, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  const reach = reachOf(actor.organisation, network)
  if (reach === 'none' || !writesFor(actor, reach, network)) return no(refused('articleNotYours'))
  const unknown = unknownCategory(call.body.categories, shell)
  if (unknown !== null) return no(refused('unknownCategory', unknown))
  return administer(shell, async (db) => {
    const id = randomUUIDv7()
    await db.query(
      'insert into articles (id, province_code, organisation, made_at) values ($1, $2, $3, $4)',
      [id, reach, actor.organisation, call.now],
    )
    await insertVersion(db, id, 1, call.body, { person: actor.person, now: call.now })
    return written(db, id, 1, call, shell)
  })
}

/** Writes in the draft of an article, or begins a new version of it. */
export async function rewriteArticleUse(
  call: Call<ParamsOf<typeof rewriteArticle>, undefined, BodyOf<typeof rewriteArticle>>,
  shell: Shell,
): Promise<Outcome<ArticleView, Refused>> {
  const actor = actorOf(call)
  const { readAt, ...content } = call.body
  const { article: id } = call.params
  const unknown = unknownCategory(content.categories, shell)
  if (unknown !== null) return no(refused('unknownCategory', unknown))
  return administer(shell, async (db) => {
    const article = await loadArticle(db, id)
    if (!article || !(await presentArticle(db, article, call, shell))) return no(refused('notFound', id))
    const barred = barsWriting({ article, actor, network: shell.reference.network() })
    if (barred) return no(refused(barred, id))
    if (readAt && article.writtenAt !== null && instant(readAt) !== article.writtenAt)
      return no(refused('articleChanged', id))
    const newest = (await versionsOf(db, id))[0]?.no ?? 0
    const version = article.open?.no ?? newest + 1
    const write = article.open ? updateVersion : insertVersion
    await write(db, id, version, content, { person: actor.person, now: call.now })
    return written(db, id, version, call, shell)
  })
}

type Db = Parameters<typeof loadArticle>[0]

async function written(db: Db, id: string, version: number, call: Call, shell: Shell) {
  const article = await loadArticle(db, id)
  const view = article && (await presentArticle(db, article, call, shell))
  if (!view) throw new Error('an article is gone that was written just now')
  const rows = [witnessed('articles', id), witnessed('article_versions', id, version)]
  return yes({
    value: view,
    act: actBy(call, 'articleWritten', { article: id, version }),
    keeping: { rows },
  })
}

function unknownCategory(categories: readonly string[], { reference }: Shell): string | null {
  const known = Object.keys(reference.policyInForce().categories)
  return categories.find((one) => !known.includes(one)) ?? null
}

import type { BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { ArticleView, stepArticle } from '#contract/knowledge/articles.ts'
import type { ActName } from '#domain/audit/act.ts'
import { type ArticleRefusal, type ArticleStep, articleSteps, takeStep } from '#domain/knowledge/steps.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { actBy } from '../audit/act-by.ts'
import { administer } from '../audit/administer.ts'
import { witnessed } from '../audit/witnessed.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type KeptArticle, loadArticle } from './article-store.ts'
import { findable, notFindable } from './findable.ts'
import { presentArticle } from './present-article.ts'

type Stepping = Call<ParamsOf<typeof stepArticle>, undefined, BodyOf<typeof stepArticle>>

const acts: Readonly<Record<ArticleStep, ActName>> = {
  propose: 'articleProposed',
  return: 'articleReturned',
  publish: 'articlePublished',
  confirm: 'articleConfirmed',
  outdate: 'articleOutdated',
  takeDown: 'articleTakenDown',
}

/** Takes an article a step further in its life. */
export async function stepArticleUse(call: Stepping, shell: Shell): Promise<Outcome<ArticleView, Refused>> {
  const { article: id } = call.params
  const { step, reason = null, reviewDueAt } = call.body
  return administer(shell, async (db) => {
    const before = await loadArticle(db, id)
    if (!before || !(await presentArticle(db, before, call, shell))) return no(refused('notFound', id))
    const situation = {
      article: before,
      actor: actorOf(call),
      network: shell.reference.network(),
      now: call.now,
    }
    const wish = { reason, reviewDueAt: reviewDueAt ? instant(reviewDueAt) : null }
    const taken = takeStep(step, wish, situation)
    if (!taken.ok) return no(refusedStep(taken.no, step, id))
    await keep(db, step, { ...before, ...taken.value }, before.open?.no ?? null, call)
    const after = await loadArticle(db, id)
    const view = after && (await presentArticle(db, after, call, shell))
    if (!view) throw new Error('an article is gone that was changed just now')
    const version = before.open?.no ?? before.published ?? 1
    return yes({
      value: view,
      act: actBy(call, acts[step], { article: id, version }),
      keeping: { rows: [witnessed('articles', id), witnessed('article_versions', id, version)] },
    })
  })
}

function refusedStep(code: ArticleRefusal, step: ArticleStep, id: string): Refused {
  if (code !== 'validationFailed') return refused(code, id)
  return articleSteps[step].needsReason
    ? { code, fields: ['reason'] }
    : { code, fields: ['reviewDueAt'], wrong: true }
}

async function keep(
  db: Db,
  step: ArticleStep,
  article: KeptArticle,
  open: number | null,
  call: Stepping,
): Promise<void> {
  const { id, published, reviewDueAt, isTakenDown } = article
  const reason = call.body.reason ?? null
  const stopped = step === 'outdate' || step === 'takeDown'
  const stands = step === 'publish' || step === 'confirm'
  await db.query(
    `update articles set published = $2, review_due_at = $3, because = case when $5 then $6 when $7 then null else because end,
       taken_down_at = case when $4 then coalesce(taken_down_at, $8::timestamptz) end where id = $1`,
    [id, published, reviewDueAt, isTakenDown, stopped, reason, stands, call.now],
  )
  if (open !== null) await keepOpen(db, step, id, open, reason, call)
  if (step === 'takeDown') await notFindable(db, id)
  else if (published !== null && (stands || step === 'outdate')) await findable(db, id)
}

/** What a step does to the version that is being worked on. */
async function keepOpen(
  db: Db,
  step: ArticleStep,
  id: string,
  no: number,
  reason: string | null,
  call: Stepping,
): Promise<void> {
  const key = 'where article = $1 and no = $2'
  if (step === 'propose')
    await db.query(`update article_versions set is_now = 'proposed', returned_because = null ${key}`, [
      id,
      no,
    ])
  if (step === 'return')
    await db.query(`update article_versions set is_now = 'draft', returned_because = $3 ${key}`, [
      id,
      no,
      reason,
    ])
  if (step === 'publish')
    await db.query(
      `update article_versions set is_now = 'published', approved_by = $3, approved_at = $4 ${key}`,
      [id, no, actorOf(call).person, call.now],
    )
}

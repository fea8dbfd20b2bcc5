import type { ArticleContent } from '#domain/knowledge/article.ts'
import { gramsOf } from '#domain/knowledge/grams.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

type Published = ArticleContent & {
  readonly no: number
  readonly reach: number | null
  readonly reviewDueAt: Instant
  readonly approvedAt: Instant
}

/** Lets the version of an article that is read be found, in the place of the one before it. */
export async function findable(db: Db, article: string): Promise<void> {
  await notFindable(db, article)
  const { rows } = await db.query<Published>(
    `select v.no, a.province_code as reach, a.review_due_at as "reviewDueAt", v.approved_at as "approvedAt", v.topic,
       v.categories, v.audience, v.title, v.answer, v.details
     from articles a join article_versions v on v.article = a.id and v.no = a.published where a.id = $1`,
    [article],
  )
  const [one] = rows
  if (!one) return
  const grams = gramsOf(`${one.title}\n${one.answer}\n${one.details}`)
  await db.query(
    `with entered as (
       insert into article_search (article, version, province_code, audience, topic, categories, review_due_at,
         published_at, title_grams, grams) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     )
     insert into article_grams as g (gram, articles) select gram, 1 from unnest($10::text[]) gram
     on conflict (gram) do update set articles = g.articles + 1`,
    [
      ...[article, one.no, one.reach, one.audience, one.topic, one.categories, one.reviewDueAt],
      ...[one.approvedAt, gramsOf(one.title), grams],
    ],
  )
}

/** Takes an article out of what is found. */
export async function notFindable(db: Db, article: string): Promise<void> {
  await db.query(
    `with gone as (delete from article_search where article = $1 returning grams)
     update article_grams g set articles = g.articles - 1 from gone where g.gram = any(gone.grams)`,
    [article],
  )
}

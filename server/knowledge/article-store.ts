import type { Article, ArticleContent, Audience, TopicGroup } from '#domain/knowledge/article.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'

/** An article as it is kept, with its place in the life of one. */
export type KeptArticle = Article & {
  readonly id: string
  readonly organisation: string
  readonly because: string | null
  /** When the version that is being worked on was last written in. */
  readonly writtenAt: Instant | null
}

type Row = Omit<KeptArticle, 'open'> & {
  readonly no: number | null
  readonly is: 'draft' | 'proposed' | null
  readonly writers: readonly string[] | null
}

/** An article by its id; null when there is none. */
export async function loadArticle(db: Db, id: string): Promise<KeptArticle | null> {
  const { rows } = await db.query<Row>({
    name: 'load-article',
    text: `select a.id, a.organisation, a.province_code as reach, a.published, a.review_due_at as "reviewDueAt",
        a.taken_down_at is not null as "isTakenDown", a.because, v.no, v.is_now as is, v.writers, v.written_at as "writtenAt"
      from articles a left join article_versions v on v.article = a.id and v.is_now <> 'published' where a.id = $1`,
    values: [id],
  })
  const [row] = rows
  if (!row) return null
  const { no, is, writers, ...rest } = row
  return { ...rest, open: no === null || is === null ? null : { no, is, writers: writers ?? [] } }
}

/** What one version says, and what it is at present. */
export type KeptVersion = ArticleContent & {
  readonly no: number
  readonly is: 'draft' | 'proposed' | 'published'
}

/** One version of an article; null when there is none of that number. */
export async function loadVersion(db: Db, article: string, no: number): Promise<KeptVersion | null> {
  const { rows } = await db.query<KeptVersion>({
    name: 'load-article-version',
    text: `select no, is_now as is, topic, categories, audience, title, answer, details from article_versions
      where article = $1 and no = $2`,
    values: [article, no],
  })
  return rows[0] ?? null
}

/** A version without what it says at length. */
export type VersionHead = {
  readonly no: number
  readonly is: 'draft' | 'proposed' | 'published'
  readonly audience: Audience
  readonly topic: TopicGroup
  readonly title: string
  readonly writtenAt: Instant
  readonly writers: readonly string[]
  readonly approvedAt: Instant | null
  readonly approvedBy: string | null
  readonly returnedBecause: string | null
  readonly used: number
  readonly answered: number
}

/** The versions of an article, the newest first, with the names of who wrote and approved them. */
export async function versionsOf(db: Db, article: string): Promise<readonly VersionHead[]> {
  const { rows } = await db.query<VersionHead>({
    name: 'article-versions',
    text: `select v.no, v.is_now as is, v.audience, v.topic, v.title, v.written_at as "writtenAt",
        array(select p.name from unnest(v.writers) with ordinality w (id, place) join people p on p.id = w.id order by place)
          as writers,
        v.approved_at as "approvedAt", (select p.name from people p where p.id = v.approved_by) as "approvedBy",
        v.returned_because as "returnedBecause", coalesce(c.used, 0) as used, coalesce(c.answered, 0) as answered
      from article_versions v left join article_counts c on c.article = v.article and c.version = v.no
      where v.article = $1 order by v.no desc`,
    values: [article],
  })
  return rows
}

/** Writes a version for the first time. */
export async function insertVersion(
  db: Db,
  article: string,
  no: number,
  content: ArticleContent,
  by: { readonly person: string; readonly now: Instant },
): Promise<void> {
  const { topic, categories, audience, title, answer, details } = content
  await db.query(
    `insert into article_versions (article, no, is_now, topic, categories, audience, title, answer, details, writers,
       written_at) values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, array[$9::uuid], $10)`,
    [article, no, topic, categories, audience, title, answer, details, by.person, by.now],
  )
}

/** Writes in a draft. */
export async function updateVersion(
  db: Db,
  article: string,
  no: number,
  content: ArticleContent,
  by: { readonly person: string; readonly now: Instant },
): Promise<void> {
  const { topic, categories, audience, title, answer, details } = content
  await db.query(
    `update article_versions set topic = $3, categories = $4, audience = $5, title = $6, answer = $7, details = $8,
       writers = case when $9::uuid = any(writers) then writers else writers || $9::uuid end, written_at = $10
     where article = $1 and no = $2`,
    [article, no, topic, categories, audience, title, answer, details, by.person, by.now],
  )
}

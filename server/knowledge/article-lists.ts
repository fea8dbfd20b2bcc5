import type { BodyOf } from '#contract/endpoint.ts'
import type { searchArticles } from '#contract/knowledge/finding.ts'
import { reviewAskedUntil } from '#domain/knowledge/article.ts'
import { gramsOf } from '#domain/knowledge/grams.ts'
import type { Reading } from '#domain/knowledge/reading.ts'
import { type Instant, instant } from '#domain/time.ts'

type Asked = BodyOf<typeof searchArticles>
export type ListName = NonNullable<Asked['list']>

const worked = 'article_versions v join articles a on a.id = v.article'
const kept = `articles a join article_versions v on v.article = a.id and v.no = coalesce(a.published,
  (select max(no) from article_versions newest where newest.article = a.id))`

type Listing = { readonly from: string; readonly at: string; readonly order: 'asc' | 'desc' }

/** Where the articles of each list are, and by which instant they are in order. */
export const listOf: Readonly<Record<ListName, Listing>> = {
  published: {
    from: `article_search s join articles a on a.id = s.article
      join article_versions v on v.article = s.article and v.no = s.version`,
    at: 's.published_at',
    order: 'desc',
  },
  drafts: { from: worked, at: 'v.written_at', order: 'desc' },
  // What has waited longest comes first.
  proposed: { from: worked, at: 'v.written_at', order: 'asc' },
  due: { from: kept, at: 'a.review_due_at', order: 'asc' },
  takenDown: { from: kept, at: 'a.taken_down_at', order: 'desc' },
}

/** The conditions of a question, with their values. */
export type ArticleWhere = { readonly sql: string; readonly values: readonly unknown[] }

type Whose = {
  readonly reading: Reading
  readonly own: number | null
  readonly now: Instant
  readonly after: Place | null
}

/** What is asked for, as conditions: only what somebody reads, or works on. */
export function whereOf(list: ListName, asked: Asked, { reading, own, now, after }: Whose): ArticleWhere {
  const values: unknown[] = []
  const conditions: string[] = []
  const add = (sql: string, ...more: readonly unknown[]) => {
    conditions.push(more.reduce<string>((text, value) => text.replace('?', `$${values.push(value)}`), sql))
  }
  if (list === 'published') {
    if (reading.provinces !== 'all')
      add('(s.province_code is null or s.province_code = any(?::int[]))', reading.provinces)
    add('s.audience = any(?)', reading.audiences)
  } else add('a.province_code is not distinct from ?::int', own)
  if (list === 'drafts' || list === 'proposed') add('v.is_now = ?', list === 'drafts' ? 'draft' : 'proposed')
  if (list === 'due')
    add('a.published is not null and a.taken_down_at is null and a.review_due_at <= ?', reviewAskedUntil(now))
  if (list === 'takenDown') add('a.taken_down_at is not null')
  if (list === 'drafts') add('a.taken_down_at is null')
  if (asked.topic) add('v.topic = ?', asked.topic)
  if (asked.category) add('v.categories @> array[?]', asked.category)
  for (const word of wordsOf(asked.text ?? '')) {
    const grams = gramsOf(word)
    if (list === 'published' && grams.length > 0 && isWhole(word)) add('s.grams @> ?::text[]', grams)
    add(`strpos(lower(v.title || ' ' || v.answer || ' ' || v.details), ?) > 0`, word)
  }
  const { at, order } = listOf[list]
  if (after) add(`(${at}, a.id) ${order === 'asc' ? '>' : '<'} (?::timestamptz, ?::uuid)`, after.at, after.id)
  return { sql: conditions.join(' and '), values }
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
}

/** Chinese of two characters and more stands in the text as its pairs; the beginning of a Latin word is no word. */
function isWhole(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word)
}

/** The last row of a page, after which the next begins. */
export type Place = { readonly at: Instant; readonly id: string }

/** The place that a page was told to begin after; null when it is none. */
export function readPlace(after: string): Place | null {
  const [at = '', id = ''] = after.split('~')
  try {
    return { at: instant(at), id }
  } catch {
    return null
  }
}

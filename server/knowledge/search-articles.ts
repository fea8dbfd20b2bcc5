import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { ArticleRow, searchArticles } from '#contract/knowledge/finding.ts'
import { reviewAskedUntil, standingOf } from '#domain/knowledge/article.ts'
import { readingOf } from '#domain/knowledge/reading.ts'
import { approvesFor, reachOf, writesFor } from '#domain/knowledge/writing.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import type { Instant } from '#domain/time.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { type ArticleWhere, type ListName, listOf, readPlace, whereOf } from './article-lists.ts'
import { reachName } from './present-article.ts'

type Searching = Call<undefined, undefined, BodyOf<typeof searchArticles>>
type Answer = AnswerOf<typeof searchArticles>

const PAGE = 50

type Row = Omit<ArticleRow, 'reach' | 'standing'> & {
  readonly reach: number | null
  readonly published: number | null
  readonly isTakenDown: boolean
}

/** Articles of one list, the newest first; how the shelves are filled; what waits for whoever asks. */
export async function searchArticlesUse(call: Searching, shell: Shell): Promise<Outcome<Answer, Refused>> {
  const actor = actorOf(call)
  const network = shell.reference.network()
  const own = reachOf(actor.organisation, network)
  const mayWrite = own !== 'none' && writesFor(actor, own, network)
  const mayApprove = own !== 'none' && approvesFor(actor, own, network)
  const list: ListName = call.body.list ?? 'published'
  const reading = readingOf(actor.organisation, network)
  const mayList = list === 'published' || mayWrite
  const after = call.body.after ? readPlace(call.body.after) : null
  if (call.body.after && !after) return no(refused('malformed', 'after'))
  const whose = { reading, own: own === 'none' ? null : own, now: call.now, after }
  const where = whereOf(list, call.body, whose)
  const [rows, shelves, waiting] = await Promise.all([
    mayList ? rowsOf(list, where, shell) : [],
    shelvesOf(call, shell),
    mayWrite ? waitingFor(own, call.now, shell) : { toApprove: 0, toReview: 0 },
  ])
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return yes({
    rows: shown.map((row) => present(row, call.now, shell)),
    next: last ? `${last.changedAt}~${last.id}` : null,
    shelves,
    toApprove: mayApprove ? waiting.toApprove : 0,
    toReview: mayApprove ? waiting.toReview : 0,
    mayWrite,
  })
}

async function rowsOf(list: ListName, where: ArticleWhere, shell: Shell): Promise<readonly Row[]> {
  const { from, at, order } = listOf[list]
  const { rows } = await shell.pool.query<Row>(
    `select a.id, v.title, v.topic, v.categories, v.audience, a.province_code as reach, a.published,
       a.taken_down_at is not null as "isTakenDown", v.no as version, o.is_now as open, ${at} as "changedAt",
       a.review_due_at as "reviewDueAt", coalesce(c.used, 0)::int as used, coalesce(c.answered, 0)::int as answered
     from ${from} left join article_versions o on o.article = a.id and o.is_now <> 'published'
       left join lateral (select sum(used) as used, sum(answered) as answered from article_counts
         where article = a.id) c on true
     where ${where.sql} order by ${at} ${order}, a.id ${order} limit ${PAGE + 1}`,
    [...where.values],
  )
  return rows
}

/** How many articles that one reads stand in each group, and there by category. */
async function shelvesOf(call: Searching, shell: Shell): Promise<Answer['shelves']> {
  const reading = readingOf(actorOf(call).organisation, shell.reference.network())
  const { rows } = await shell.pool.query<Answer['shelves'][number]>({
    name: 'article-shelves',
    text: `with theirs as (
        select topic, categories from article_search s
        where (s.province_code is null or $1::int[] is null or s.province_code = any($1)) and s.audience = any($2))
      select topic, null as category, count(*)::int as count from theirs group by topic
      union all
      select topic, category, count(*)::int from theirs cross join unnest(categories) category group by 1, 2`,
    values: [reading.provinces === 'all' ? null : reading.provinces, reading.audiences],
  })
  return rows
}

type Waiting = { readonly toApprove: number; readonly toReview: number }

async function waitingFor(own: number | null, now: Instant, shell: Shell): Promise<Waiting> {
  const { rows } = await shell.pool.query<Waiting>({
    name: 'articles-waiting',
    text: `select
        (select count(*)::int from article_versions v join articles a on a.id = v.article
          where v.is_now = 'proposed' and a.province_code is not distinct from $1::int) as "toApprove",
        (select count(*)::int from articles a where a.published is not null and a.taken_down_at is null
          and a.review_due_at <= $2 and a.province_code is not distinct from $1::int) as "toReview"`,
    values: [own, reviewAskedUntil(now)],
  })
  return rows[0] ?? { toApprove: 0, toReview: 0 }
}

function present({ published, isTakenDown, ...row }: Row, now: Instant, shell: Shell): ArticleRow {
  const open = row.open ? { no: row.version, is: row.open, writers: [] } : null
  const { reach, reviewDueAt } = row
  const article = { reach, published, open, reviewDueAt: reviewDueAt as Instant | null, isTakenDown }
  return {
    ...row,
    reach: reachName(reach, shell.reference.network()),
    standing: standingOf(article, now),
  }
}

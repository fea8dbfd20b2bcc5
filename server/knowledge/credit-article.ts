import type { AnswerOf, BodyOf, ParamsOf } from '#contract/endpoint.ts'
import type { creditArticle, listCaseArticles, UsedArticle } from '#contract/knowledge/uses.ts'
import { no, type Outcome, yes } from '#domain/outcome.ts'
import { through } from '../access/through.ts'
import { visibleCase } from '../case/visible-case.ts'
import { type Refused, refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { loadArticle, versionsOf } from './article-store.ts'
import { readableVersions } from './present-article.ts'

type Using = Call<ParamsOf<typeof creditArticle>, undefined, BodyOf<typeof creditArticle>>
type Counts = AnswerOf<typeof creditArticle>

/** Puts down that a version was used for an answer, or that it answered: with the case, once for each. */
export async function creditArticleUse(call: Using, shell: Shell): Promise<Outcome<Counts, Refused>> {
  const { article: id } = call.params
  const { no: version, number } = call.body
  const article = await loadArticle(shell.pool, id)
  const readable = article ? readableVersions(article, await versionsOf(shell.pool, id), call, shell) : []
  if (!readable.some((one) => one.no === version && one.is === 'published'))
    return no(refused('notFound', id))
  if (!number) await count(call, shell)
  else {
    const visible = await visibleCase(number, call, shell)
    if (!visible) return no(refused('notFound', number))
    if (visible.until !== null) return no(refused('notAllowed', number))
    await countWithCase(visible.c, call, shell)
  }
  return yes(await countsOf(id, shell))
}

const counting = `insert into article_counts as c (article, version, used, answered)
  select $1, $2, ($3 = 'used')::int, ($3 = 'answered')::int`
const counted = `on conflict (article, version)
  do update set used = c.used + excluded.used, answered = c.answered + excluded.answered`

async function count({ params, body: { no: version, way } }: Using, shell: Shell): Promise<void> {
  await shell.pool.query(`${counting} ${counted}`, [params.article, version, way])
}

async function countWithCase(
  c: { readonly shardKey: number; readonly id: string },
  call: Using,
  shell: Shell,
): Promise<void> {
  const { person, organisation } = actorOf(call)
  const { no: version, way } = call.body
  await through(shell.pool, { person, organisation }).query({
    name: 'credit-article',
    text: `with linked as (
        insert into article_uses (article, version, way, shard_key, case_id, person, organisation, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning article
      ) ${counting} from linked ${counted}`,
    values: [call.params.article, version, way, c.shardKey, c.id, person, organisation, call.now],
  })
}

async function countsOf(id: string, shell: Shell): Promise<Counts> {
  const { rows } = await shell.pool.query<Counts>(
    `select coalesce(sum(used), 0)::int as used, coalesce(sum(answered), 0)::int as answered from article_counts
     where article = $1`,
    [id],
  )
  return rows[0] ?? { used: 0, answered: 0 }
}

/** The articles that were used in a case, as far as whoever asks reads them. */
export async function listCaseArticlesUse(
  call: Call<ParamsOf<typeof listCaseArticles>>,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof listCaseArticles>, Refused>> {
  const visible = await visibleCase(call.params.number, call, shell)
  if (!visible) return no(refused('notFound', call.params.number))
  const { rows } = await visible.db.query<UsedArticle>({
    name: 'case-articles',
    text: `select u.article, u.version, v.title, u.way, u.at, coalesce(p.name, '') as "personName"
      from article_uses u join article_versions v on v.article = u.article and v.no = u.version
        left join actors p on p.id = u.person
      where u.shard_key = $1 and u.case_id = $2 order by u.at desc limit 100`,
    values: [visible.c.shardKey, visible.c.id],
  })
  const articles = await Promise.all(
    rows.map(async (row) => {
      const article = await loadArticle(shell.pool, row.article)
      const readable = article
        ? readableVersions(article, await versionsOf(shell.pool, row.article), call, shell)
        : []
      return readable.some((one) => one.no === row.version) ? [row] : []
    }),
  )
  return yes({ articles: articles.flat() })
}

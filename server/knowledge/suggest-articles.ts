import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { Suggestion, suggestArticles } from '#contract/knowledge/finding.ts'
import { type Audience, audiences } from '#domain/knowledge/article.ts'
import { gramsOf } from '#domain/knowledge/grams.ts'
import { readingOf } from '#domain/knowledge/reading.ts'
import { type Likeness, MOST_GRAMS, nearEnough, tellingGrams } from '#domain/knowledge/similarity.ts'
import type { Network } from '#domain/organisation/network.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import type { Refused } from '../refused.ts'
import { actorOf, type Call, type Shell } from '../shell.ts'
import { reachName } from './present-article.ts'

type Asking = Call<undefined, undefined, BodyOf<typeof suggestArticles>>
type Found = Omit<Suggestion, 'reach'> & Likeness & { readonly reach: number | null }

const MOST = 5
/** Looked at more closely than shown, as some of them are not near enough. */
const LOOKED_AT = 20

/**
 * Published articles like a text: those that share its most telling grams, the title counting twice and a long article
 * no more than a short one; those for the category of the matter come first. What was typed is kept nowhere. `among`:
 * only those written for these readers.
 */
export async function suggestArticlesUse(
  call: Asking,
  shell: Shell,
  among: readonly Audience[] = audiences,
): Promise<Outcome<AnswerOf<typeof suggestArticles>, Refused>> {
  const grams = gramsOf(call.body.text).slice(0, MOST_GRAMS)
  const { held, articles } = await heldBy(grams, shell)
  const searched = tellingGrams(grams, held, articles)
  if (searched.length === 0) return yes({ articles: [] })
  const network = shell.reference.network()
  const reading = readingOf(actorOf(call).organisation, network)
  const readers = reading.audiences.filter((one) => among.includes(one))
  const { rows } = await shell.pool.query<Found>({
    name: 'suggest-articles',
    text: `with likely as (
        select s.article, s.version, s.province_code, s.audience, s.topic, sum(g.weight) as weight, count(*)::int as hits,
          sum(case when g.gram = any(s.title_grams) then 2 * g.weight else g.weight end) / ln(20 + cardinality(s.grams))
            * case when s.categories && $3::text[] then 1.5 else 1 end as likeness
        from unnest($1::text[], $2::float8[]) as g (gram, weight) join article_search s on s.grams @> array[g.gram]
        where ($4::int[] is null or s.province_code is null or s.province_code = any($4)) and s.audience = any($5)
          and s.review_due_at > $6
        group by s.article order by likeness desc, s.article limit ${LOOKED_AT})
      select l.article as id, l.version, v.title, v.answer, l.topic, l.audience, l.province_code as reach, l.weight, l.hits, l.likeness,
        (select coalesce(sum(c.answered), 0)::int from article_counts c where c.article = l.article) as answered
      from likely l join article_versions v on v.article = l.article and v.no = l.version
      order by l.article`,
    values: [
      ...[searched.map((one) => one.gram), searched.map((one) => one.weight), categoriesOf(call, shell)],
      ...[reading.provinces === 'all' ? null : reading.provinces, readers, call.now],
    ],
  })
  const near = nearEnough(rows, searched).slice(0, MOST)
  return yes({ articles: near.map((one) => present(one, network)) })
}

function present(found: Found, network: Network): Suggestion {
  const { weight: _weight, hits: _hits, likeness: _likeness, ...one } = found
  return { ...one, reach: reachName(one.reach, network) }
}

/** The category of the matter; where nobody has classified it, those of its kind. */
function categoriesOf({ body: { category, kind } }: Asking, { reference }: Shell): readonly string[] {
  if (category) return [category]
  const rows = Object.entries(reference.policyInForce().categories)
  return kind ? rows.filter(([, row]) => row.kind === kind).map(([key]) => key) : []
}

async function heldBy(grams: readonly string[], shell: Shell) {
  const { rows } = await shell.pool.query<{ gram: string | null; articles: number }>({
    name: 'article-grams',
    text: `select gram, articles from article_grams where gram = any($1)
      union all select null, count(*)::int from article_search`,
    values: [grams],
  })
  const held = new Map(rows.flatMap((one) => (one.gram === null ? [] : [[one.gram, one.articles] as const])))
  return { held, articles: rows.find((one) => one.gram === null)?.articles ?? 0 }
}

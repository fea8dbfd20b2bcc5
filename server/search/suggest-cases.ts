import type { AnswerOf, BodyOf } from '#contract/endpoint.ts'
import type { suggestCases } from '#contract/search/search.ts'
import { type Outcome, yes } from '#domain/outcome.ts'
import { termsOf } from '#domain/search/query.ts'
import { newestTitles } from '../knowledge/newest-titles.ts'
import type { Refused } from '../refused.ts'
import type { Call, Shell } from '../shell.ts'
import { presentHits } from './present-hits.ts'
import { newestHolding } from './search-cases.ts'

type Asking = Call<undefined, undefined, BodyOf<typeof suggestCases>>

const MOST_CASES = 5
const MOST_ARTICLES = 3

/** The newest cases and articles that hold what somebody is typing. Nobody is looked up by a whole telephone here. */
export async function suggestCasesUse(
  call: Asking,
  shell: Shell,
): Promise<Outcome<AnswerOf<typeof suggestCases>, Refused>> {
  const terms = termsOf(call.body.words)
  if (terms.length === 0) return yes({ cases: [], articles: [] })
  const [found, articles] = await Promise.all([
    newestHolding(terms, MOST_CASES, call, shell),
    newestTitles(call, MOST_ARTICLES, shell),
  ])
  const { hits } = await presentHits(found, terms, call, shell)
  const cases = hits.map(({ row, title, places }) => ({
    ...{ number: row.number, receivedAt: row.receivedAt, title },
    place: places[0] ?? null,
  }))
  return yes({ cases, articles: [...articles] })
}

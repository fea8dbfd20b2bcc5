import type { ArticleForm } from '#contract/knowledge/articles.ts'
import { type Instant, plusMinutes } from '#domain/time.ts'
import { creditArticleUse } from '../knowledge/credit-article.ts'
import { stepArticleUse } from '../knowledge/step-article.ts'
import { rewriteArticleUse, writeArticleUse } from '../knowledge/write-article.ts'
import type { Call, Shell, SignedIn } from '../shell.ts'
import type { DemoArticle } from './article.ts'
import { articlesOnAccount } from './articles-on-account.ts'
import { articlesOnBilling } from './articles-on-billing.ts'
import { articlesOnComplaints } from './articles-on-complaints.ts'
import { articlesOnNetwork } from './articles-on-network.ts'
import type { Cast } from './cast.ts'
import { must } from './places.ts'

const all = [...articlesOnAccount, ...articlesOnComplaints, ...articlesOnBilling, ...articlesOnNetwork]
const DAY = 24 * 60

type Library = { readonly shell: Shell; readonly cast: Cast; readonly now: Instant }

/** Writes and publishes the articles of the demonstration through the use cases that serve requests, each in its past. */
export async function fillKnowledge(library: Library): Promise<void> {
  // One after the other: each is an act, and acts stand in a row.
  for (const one of all) {
    const id = await written(one, library)
    if (one.upTo === undefined) await creditInCases(id, one, library)
  }
}

async function written(one: DemoArticle, library: Library): Promise<string> {
  const { cast, now, shell } = library
  const { by, days, upTo, rewritten, ...content } = one
  const [writer, approver] = [cast.playing(by, 'handler'), cast.playing(by, 'supervisor')]
  const at = (later: number) => plusMinutes(now, (later - days) * DAY)
  const body: ArticleForm = { ...content }
  const made = await writeArticleUse(callOf(writer, at(0), { body }), shell)
  if (!made.ok) throw new Error(`an article of the demonstration is refused: ${made.no.code}`)
  const { id } = made.value
  const params = { article: id }
  const step = async (who: SignedIn, name: 'propose' | 'publish', when: Instant) => {
    const done = await stepArticleUse(callOf(who, when, { params, body: { step: name } }), shell)
    if (!done.ok) throw new Error(`an article of the demonstration is not taken on: ${done.no.code}`)
  }
  if (upTo === 'draft') return id
  await step(writer, 'propose', at(0.1))
  if (upTo === 'proposed') return id
  await step(approver, 'publish', at(1))
  if (rewritten !== undefined) {
    const more = { ...body, answer: `${body.answer}${rewritten}` }
    await rewriteArticleUse(callOf(writer, at(20), { params, body: more }), shell)
    await step(writer, 'propose', at(20.1))
    await step(approver, 'publish', at(21))
  }
  return id
}

/** Windows that have answered such cases have used it; of every other it is known that it answered. */
async function creditInCases(id: string, one: DemoArticle, { shell, cast, now }: Library): Promise<void> {
  const { rows } = await shell.pool.query<{ number: string; window: string }>(
    `select c.number, c.main_window as window from cases c join organisations o on o.id = c.main_window
     where c.category = any($1) and not c.is_open and o.kind = 'serviceWindow' and o.parent like any($2)
     order by c.received_at desc limit 6`,
    [one.categories, one.by === 'P-HN' ? ['B-HN-%'] : ['B-%', 'N-CN']],
  )
  const no = one.rewritten === undefined ? 1 : 2
  for (const [index, { number, window }] of rows.entries()) {
    const by = must(cast.members.find((member) => member.organisation === window)?.organisation, window)
    for (const way of index % 2 === 0 ? (['used', 'answered'] as const) : (['used'] as const)) {
      const params = { article: id }
      await creditArticleUse(
        callOf(cast.playing(by, undefined), now, { params, body: { no, way, number } }),
        shell,
      )
    }
  }
}

function callOf<Said extends { readonly params?: unknown; readonly body: unknown }>(
  who: SignedIn,
  now: Instant,
  said: Said,
): Call<Said['params'], undefined, Said['body']> & { readonly params: never } {
  const from = { address: '127.0.0.1', agent: '', device: null }
  return { query: undefined, who, now, from, requestId: '', ...said } as never
}

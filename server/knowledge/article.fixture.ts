/** For tests: an article written, proposed and approved at the province or the centre. */
import type { ArticleForm } from '#contract/knowledge/articles.ts'
import type { ArticleStep } from '#domain/knowledge/steps.ts'
import type { Instant } from '#domain/time.ts'
import { callBy } from '../report/november.fixture.ts'
import type { Shell } from '../shell.ts'
import { stepArticleUse } from './step-article.ts'
import { writeArticleUse } from './write-article.ts'

/** The people of these tests: they write into the tables of people, so their ids are whole. */
export const writer = '019a0000-0000-7000-8000-00000000000a'
export const approver = '019a0000-0000-7000-8000-00000000000b'

export const unsubscribing: ArticleForm = {
  topic: 'ordering',
  categories: ['consultation'],
  audience: 'public',
  title: '包月服务退订后当月还收费吗',
  answer: '退订次月起不再收费；当月已生效的包月费不退。',
  details: '',
}

/** A call of one of them, with the roles that write and approve. */
export function callOf(person: string, organisation: string, now: Instant, more: object): never {
  const call = callBy(organisation, now, more, ['agent', 'supervisor'])
  return { ...call, who: call.who && { ...call.who, person } } as never
}

/** Writes an article and leads it to where it is read; its id. */
export async function publishedArticle(
  shell: Shell,
  now: Instant,
  content: Partial<ArticleForm> = {},
  place = 'P-HN',
): Promise<string> {
  const body = { ...unsubscribing, ...content }
  const made = await writeArticleUse(callOf(writer, place, now, { body }), shell)
  if (!made.ok) throw new Error(made.no.code)
  await stepped(shell, now, made.value.id, 'propose', writer, place)
  await stepped(shell, now, made.value.id, 'publish', approver, place)
  return made.value.id
}

/** Takes an article a step further, by somebody who may. */
export async function stepped(
  shell: Shell,
  now: Instant,
  article: string,
  step: ArticleStep,
  person: string,
  place = 'P-HN',
  more: object = {},
) {
  const call = callOf(person, place, now, { params: { article }, body: { step, ...more } })
  const outcome = await stepArticleUse(call, shell)
  if (!outcome.ok) throw new Error(outcome.no.code)
  return outcome.value
}

import type { ArticleForm } from '#contract/knowledge/articles.ts'
import { topicNames } from '#contract/knowledge/enums.ts'

export const listNames = ['published', 'drafts', 'proposed', 'due', 'takenDown'] as const
export type ListName = (typeof listNames)[number]

/** What the address of the knowledge base keeps; the words that are looked for stay out of it. */
export type KnowledgeSearch = {
  readonly list?: ListName
  readonly topic?: ArticleForm['topic']
  readonly category?: string
}

/** The search part of the address, with what makes no sense left out. */
export function knowledgeSearch(given: Record<string, unknown>): KnowledgeSearch {
  const list = listNames.find((one) => one === given.list && one !== 'published')
  const topic = topicNames.find((one) => one === given.topic)
  const { category } = given
  return {
    ...(list ? { list } : {}),
    ...(topic ? { topic } : {}),
    ...(topic && typeof category === 'string' && category ? { category: category.slice(0, 200) } : {}),
  }
}

/** Which version of an article is shown, and which it is compared with. */
export type ArticleSearch = { readonly version?: string; readonly against?: string }

/** The search part of an article's address, with what is no number left out. */
export function articleSearch({ version, against }: Record<string, unknown>): ArticleSearch {
  const no = (value: unknown) => (/^[1-9][0-9]{0,5}$/.test(String(value ?? '')) ? String(value) : undefined)
  const [shown, other] = [no(version), no(against)]
  return { ...(shown ? { version: shown } : {}), ...(other ? { against: other } : {}) }
}

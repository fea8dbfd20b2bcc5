import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, orNull } from '../fields.ts'
import { articleId, articleStep, audience, reach, standing, topic } from './enums.ts'

const text = Type.String()
const count = Type.Integer()

/** What an article says; the answer in plain words, the details in Markdown. */
export const articleForm = form({
  topic,
  categories: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 20, uniqueItems: true }),
  audience,
  title: Type.String({ minLength: 2, maxLength: 120, pattern: '\\S' }),
  answer: Type.String({ minLength: 2, maxLength: 2000, pattern: '\\S' }),
  details: Type.String({ maxLength: 20_000 }),
})

export type ArticleForm = Static<typeof articleForm>

const version = Type.Object({
  no: Type.Integer(),
  is: Type.Enum(['draft', 'proposed', 'published']),
  title: text,
  writtenAt: instantText,
  writers: Type.Array(text),
  approvedAt: orNull(instantText),
  approvedBy: orNull(text),
  /** Why it was given back to its writers; null when it was not. */
  returnedBecause: orNull(text),
  /** How often it was used for an answer, and how often somebody said that it answered. */
  used: count,
  answered: count,
})

export const article = Type.Object({
  id: articleId,
  reach,
  organisation: text,
  organisationName: text,
  standing,
  /** The version that is read; null when none was published. */
  published: orNull(count),
  reviewDueAt: orNull(instantText),
  /** Why it is outdated or taken down, in the words of who did it. */
  because: orNull(text),
  versions: Type.Array(version),
  /** The version that is read, or else the one being worked on. */
  shown: Type.Object({ no: count, ...articleForm.properties }),
  may: Type.Array(Type.Union([articleStep, Type.Literal('write')])),
})

export type ArticleView = Static<typeof article>
export type VersionView = Static<typeof version>

const params = Type.Object({ article: articleId })

export const showArticle = endpoint({
  name: 'article',
  method: 'GET',
  path: '/api/knowledge/:article',
  tag: 'knowledge',
  zh: '知识条目，含各版本',
  en: 'An article with its versions',
  who: 'signedIn',
  params,
  answer: article,
})

export const showArticleVersion = endpoint({
  name: 'article-version',
  method: 'GET',
  path: '/api/knowledge/:article/versions/:version',
  tag: 'knowledge',
  zh: '知识条目某一版本的内容',
  en: 'What one version of an article says',
  who: 'signedIn',
  params: Type.Object({ article: articleId, version: Type.String({ pattern: '^[1-9][0-9]{0,5}$' }) }),
  answer: Type.Object({ no: count, ...articleForm.properties }),
})

export const writeArticle = endpoint({
  name: 'write-article',
  method: 'POST',
  path: '/api/knowledge',
  tag: 'knowledge',
  zh: '新写知识条目，先为草稿：省内单位写本省的，全国单位写全国的',
  en: 'Write a new article, a draft at first: for one’s own province, or at the centre for the nation',
  who: 'signedIn',
  body: articleForm,
  answer: article,
})

export const rewriteArticle = endpoint({
  name: 'rewrite-article',
  method: 'PUT',
  path: '/api/knowledge/:article/draft',
  tag: 'knowledge',
  zh: '修改知识条目的草稿；已发布的版本不变，改动写入新版本',
  en: 'Write in the draft of an article; what is published stays, and a change becomes a new version',
  who: 'signedIn',
  params,
  body: form({
    ...articleForm.properties,
    /** When the draft that was read was written; refused when somebody has written in it since. */
    readAt: may(instantText),
  }),
  answer: article,
})

export const stepArticle = endpoint({
  name: 'step-article',
  method: 'POST',
  path: '/api/knowledge/:article/steps',
  tag: 'knowledge',
  zh: '提交审批、退回修改、发布、复审通过、标为过期或下架知识条目',
  en: 'Propose, return, publish, confirm, outdate or take down an article',
  who: 'signedIn',
  params,
  body: form({
    step: articleStep,
    reason: may(Type.String({ maxLength: 500 })),
    /** When it is to be looked at again; half a year from now unless another day is named. */
    reviewDueAt: may(instantText),
  }),
  answer: article,
})

import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, may } from '../fields.ts'
import { articleId } from './enums.ts'

const count = Type.Integer()
const way = Type.Enum(['used', 'answered'])

export const creditArticle = endpoint({
  name: 'credit-article',
  method: 'POST',
  path: '/api/knowledge/:article/uses',
  tag: 'knowledge',
  zh: '记录某版本的知识被用于答复，或已解决问题；带工单编号则与该工单关联，同一工单只计一次',
  en: 'Record that a version was used for an answer, or that it answered; with a case it is linked, once',
  who: 'signedIn',
  params: Type.Object({ article: articleId }),
  body: form({
    /** The version, by its number. */
    no: Type.Integer({ minimum: 1, maximum: 999_999 }),
    way,
    number: may(caseNumber),
  }),
  answer: Type.Object({ used: count, answered: count }),
})

const used = Type.Object({
  article: articleId,
  version: count,
  title: Type.String(),
  way,
  at: instantText,
  personName: Type.String(),
})

export type UsedArticle = Static<typeof used>

export const listCaseArticles = endpoint({
  name: 'case-articles',
  method: 'GET',
  path: '/api/cases/:number/articles',
  tag: 'knowledge',
  zh: '工单答复所用的知识及其版本',
  en: 'The articles, and which versions, that were used in a case',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer: Type.Object({ articles: Type.Array(used) }),
})

import Type, { type Static } from 'typebox'
import { kind } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, orNull, shortText } from '../fields.ts'
import { articleId, audience, reach, standing, topic } from './enums.ts'

const text = Type.String()
const count = Type.Integer()

const row = Type.Object({
  id: articleId,
  title: text,
  topic,
  categories: Type.Array(text),
  audience,
  reach,
  standing,
  /** The version shown; a newer one may be on its way. */
  version: count,
  open: orNull(Type.Enum(['draft', 'proposed'])),
  changedAt: instantText,
  reviewDueAt: orNull(instantText),
  used: count,
  answered: count,
})

export type ArticleRow = Static<typeof row>

export const searchArticles = endpoint({
  name: 'search-articles',
  method: 'POST',
  path: '/api/knowledge/search',
  tag: 'knowledge',
  zh: '查找知识条目；所输文字不进入网址和日志',
  en: 'Find articles; what is typed is kept out of addresses and logs',
  who: 'signedIn',
  body: form({
    text: may(Type.String({ maxLength: 200 })),
    /** Those one reads, those being worked on, those to approve, those to review, those taken down. */
    list: may(Type.Enum(['published', 'drafts', 'proposed', 'due', 'takenDown'])),
    topic: may(topic),
    category: may(shortText),
    after: may(
      Type.String({
        pattern: '^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
        maxLength: 80,
      }),
    ),
  }),
  answer: Type.Object({
    rows: Type.Array(row),
    next: orNull(text),
    /** How many published articles stand in each group, and there by category. */
    shelves: Type.Array(Type.Object({ topic, category: orNull(text), count })),
    toApprove: count,
    toReview: count,
    mayWrite: Type.Boolean(),
  }),
})

const suggestion = Type.Object({
  id: articleId,
  version: count,
  title: text,
  answer: text,
  topic,
  audience,
  reach,
  answered: count,
})

export type Suggestion = Static<typeof suggestion>

export const suggestArticles = endpoint({
  name: 'suggest-articles',
  method: 'POST',
  path: '/api/knowledge/suggestions',
  tag: 'knowledge',
  zh: '与所输文字相近的已发布知识；文字不保存，不进入网址和日志',
  en: 'Published articles like what is typed; it is not kept, and stays out of addresses and logs',
  who: 'signedIn',
  body: form({
    text: Type.String({ minLength: 1, maxLength: 8000 }),
    category: may(shortText),
    kind: may(kind),
  }),
  answer: Type.Object({ articles: Type.Array(suggestion) }),
})

import Type, { type Static } from 'typebox'
import { queueFilters, queueRow } from '../case/queue.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, orNull } from '../fields.ts'
import { articleId } from '../knowledge/enums.ts'

const text = Type.String()
const count = Type.Integer()

/** More that is found is not counted. */
export const MOST_FOUND = 1000
/** More that wait to be found are not counted. */
export const MOST_WAITING = 10_000
/** How much may be typed. */
export const LONGEST_SEARCH = 200

/** A piece of a text, with where in it something was found: from which character, up to which without it. */
const excerpt = {
  text,
  marks: Type.Array(Type.Tuple([count, count])),
}

const place = Type.Object({
  /** `telephone`: by the last digits of it, or the whole; there is nothing to show. */
  what: Type.Enum(['number', 'account', 'service', 'entry', 'telephone']),
  /** Of an entry of the timeline: which one, what happened, and when. */
  seq: orNull(count),
  type: orNull(text),
  at: orNull(instantText),
  ...excerpt,
})

const hit = Type.Object({
  row: queueRow,
  title: Type.Object(excerpt),
  /** Where what was typed stands; at most three. */
  places: Type.Array(place),
})

export type Hit = Static<typeof hit>
export type HitPlace = Static<typeof place>

const words = Type.String({ maxLength: LONGEST_SEARCH })
const { queue: _, account: __, number: ___, numbers: ____, breached: _____, ...filters } = queueFilters

export const searchCases = endpoint({
  name: 'search-cases',
  method: 'POST',
  path: '/api/search',
  tag: 'case',
  zh: '在可见工单的单号、账号、描述、备注、答复等文字中查找，新的在前；所输文字不进入网址和日志',
  en: 'Find cases by number, account and words in what one reads of them, the newest first; what is typed stays out of addresses and logs',
  who: 'signedIn',
  body: form({
    words,
    ...filters,
    limit: may(Type.Integer({ minimum: 1, maximum: 50 })),
    after: may(Type.String({ maxLength: 200 })),
  }),
  answer: Type.Object({
    /** What was looked for, each by itself: a case has all of them. */
    terms: Type.Array(text),
    hits: Type.Array(hit),
    names: Type.Record(text, text),
    /** How many cases; counted up to a thousand. Only on the first page. */
    found: orNull(count),
    next: orNull(text),
    /** How many cases have changed that cannot be found as they are now yet; counted up to ten thousand. */
    waiting: count,
    now: instantText,
  }),
})

export const suggestCases = endpoint({
  name: 'suggest-cases',
  method: 'POST',
  path: '/api/search/suggestions',
  tag: 'case',
  zh: '输入时的提示：最新的几件工单和知识条目',
  en: 'While one types: the newest cases and articles that hold it',
  who: 'signedIn',
  body: form({ words }),
  answer: Type.Object({
    cases: Type.Array(
      Type.Object({
        number: text,
        title: Type.Object(excerpt),
        place: orNull(place),
        receivedAt: instantText,
      }),
    ),
    articles: Type.Array(Type.Object({ id: articleId, title: text })),
  }),
})

import Type, { type Static } from 'typebox'
import { queueRow } from '../case/queue.ts'
import { endpoint } from '../endpoint.ts'
import { instantText, orNull } from '../fields.ts'
import { notice } from '../notice/notices.ts'

const text = Type.String()

export const tile = Type.Object({
  name: text,
  n: Type.Integer(),
  presses: Type.Boolean(),
  /** The list that it counts: a queue, a filter of one click, or a filter as JSON. */
  queue: Type.Enum(['mine', 'followed', 'tasks', 'below', 'all']),
  quick: orNull(text),
  filter: orNull(text),
})

export type HomeTile = Static<typeof tile>

export const home = Type.Object({
  tiles: Type.Array(tile),
  /** The soonest due of what one's organisation holds; null for whoever does not work on cases. */
  urgent: orNull(Type.Object({ rows: Type.Array(queueRow), names: Type.Record(text, text) })),
  /** What one's organisation was told since one was here before; `at` null on the first day. */
  since: Type.Object({ at: orNull(instantText), n: Type.Integer(), notices: Type.Array(notice) }),
  /** What waits beside the cases. */
  duties: Type.Array(
    Type.Object({
      name: Type.Enum(['reportsToSubmit', 'reportsLate', 'invitationsOpen', 'contactsToVerify']),
      n: Type.Integer(),
    }),
  ),
  /** What one learns in the first days; null when it was put aside. */
  steps: orNull(Type.Array(Type.Object({ name: text, isDone: orNull(Type.Boolean()) }))),
  now: instantText,
})

export type Home = Static<typeof home>

export const showHome = endpoint({
  name: 'home',
  method: 'GET',
  path: '/api/home',
  tag: 'desk',
  zh: '首页：要紧的数字、最急的工单、离开后的变化、待办事项',
  en: 'The home page: numbers that matter, the most urgent cases, what changed meanwhile, what else waits',
  who: 'signedIn',
  answer: home,
})

export const dismissSteps = endpoint({
  name: 'dismiss-first-steps',
  method: 'DELETE',
  path: '/api/home/first-steps',
  tag: 'desk',
  zh: '收起入门清单',
  en: 'Put the list of first steps aside',
  who: 'signedIn',
  answer: Type.Object({ ok: Type.Boolean() }),
})

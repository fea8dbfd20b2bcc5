import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, organisationId, orNull, shortText } from '../fields.ts'
import { narrowing, type quickCounted, quickCountedIn, sort } from '../queue/filter.ts'
import { kind, priority, status } from './enums.ts'

const text = Type.String()

export const queueRow = Type.Object({
  number: caseNumber,
  version: Type.Integer(),
  status,
  kind: orNull(kind),
  category: orNull(text),
  channel: text,
  /** What it is called: as somebody named it, or the beginning of the description. */
  title: text,
  description: text,
  account: orNull(text),
  /** How the customer is reached, masked: the whole of it is read on the case. */
  contact: orNull(text),
  mainWindow: text,
  holder: orNull(text),
  holderTier: orNull(Type.Integer()),
  /** The person there who works on it, whose name is among the names; only for people of that side. */
  handler: orNull(text),
  priority,
  round: Type.Integer(),
  receivedAt: instantText,
  /** When something happened to it last. */
  changedAt: instantText,
  /** The nearest of what is still owed: to the customer, or by the SP that has it. */
  dueAt: orNull(instantText),
  dueKind: orNull(text),
  firstReply: orNull(Type.Object({ dueAt: instantText, verdict: orNull(text), settled: Type.Boolean() })),
  resolve: orNull(Type.Object({ dueAt: instantText, verdict: orNull(text), settled: Type.Boolean() })),
  remindCount: Type.Integer(),
  children: Type.Integer(),
})

export type QueueRow = Static<typeof queueRow>

/** By what a queue is narrowed. */
export const queueFilters = {
  /** mine: held by my organisation; followed: my window answers, others hold; below: held further down; all: all I may see. */
  queue: Type.Optional(Type.Enum(['mine', 'followed', 'tasks', 'below', 'all'])),
  state: Type.Optional(Type.Enum(['open', 'resolved', 'ended', 'any'])),
  status: Type.Optional(status),
  kind: Type.Optional(kind),
  category: Type.Optional(shortText),
  account: Type.Optional(shortText),
  number: Type.Optional(Type.String({ pattern: '^[0-9]{1,17}$' })),
  /** Among these cases only. */
  numbers: Type.Optional(Type.String({ pattern: '^[0-9]{17}(,[0-9]{17}){0,99}$' })),
  breached: Type.Optional(Type.Enum(['yes'])),
  /** The cases behind a number of the board, as `behindText` writes it. */
  behind: Type.Optional(Type.String({ pattern: '^(score|held)\\.[A-Za-z0-9.-]{1,120}$' })),
  ...narrowing,
}

const { queue: _, ...countFilters } = queueFilters

export const listCases = endpoint({
  name: 'list',
  method: 'GET',
  path: '/api/cases',
  tag: 'case',
  zh: '工单队列，默认按到期先后',
  en: 'A queue of cases, the soonest due first unless said otherwise',
  who: 'signedIn',
  query: form({
    ...queueFilters,
    sort,
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|100)$' })),
    after: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  answer: Type.Object({
    rows: Type.Array(queueRow),
    next: orNull(text),
    names: Type.Record(text, text),
    now: instantText,
  }),
})

const counts = Type.Object({
  soon: Type.Integer(),
  breached: Type.Integer(),
  waitingSp: Type.Integer(),
  returned: Type.Integer(),
  massFault: Type.Integer(),
  byMe: Type.Integer(),
  unassigned: Type.Integer(),
  urgent: Type.Integer(),
} satisfies Record<(typeof quickCounted)[number], unknown>)

export const countQueues = endpoint({
  name: 'counts',
  method: 'GET',
  path: '/api/queues',
  tag: 'case',
  zh: '各队列的件数（至多数到一万）',
  en: 'How many cases each queue holds (counted up to ten thousand)',
  who: 'signedIn',
  /** `queue`: the one in which the filters of one click are counted too. */
  query: form({ ...countFilters, queue: Type.Optional(Type.Enum([...quickCountedIn])) }),
  answer: Type.Object({
    mine: Type.Integer(),
    followed: Type.Integer(),
    tasks: Type.Integer(),
    below: Type.Integer(),
    breached: Type.Integer(),
    dueWithinHour: Type.Integer(),
    quick: orNull(counts),
  }),
})

export const findDuplicates = endpoint({
  name: 'duplicates',
  method: 'GET',
  path: '/api/duplicates',
  tag: 'case',
  zh: '同一账号未办结的工单，可并为催办；说明类别等时，指出哪些可能是同一件事',
  en: 'Open cases of the same account, which a new contact may become a reminder of; which are probably the same matter',
  who: 'signedIn',
  query: form({
    account: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.Optional(kind),
    category: Type.Optional(shortText),
    sp: Type.Optional(organisationId),
    serviceContent: Type.Optional(shortText),
  }),
  answer: Type.Object({
    /** Those that are probably the same matter first. */
    rows: Type.Array(queueRow),
    probable: Type.Array(caseNumber),
    names: Type.Record(text, text),
    now: instantText,
  }),
})

import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, orNull } from '../fields.ts'
import { status } from './enums.ts'

const text = Type.String()

export const timelineEntry = Type.Object({
  seq: Type.Integer(),
  type: text,
  at: instantText,
  person: orNull(text),
  organisation: orNull(text),
  saidBy: orNull(text),
  to: orNull(text),
  text: orNull(text),
  visibility: Type.Enum(['all', 'internal', 'partner']),
  /** Whoever reads wrote it themselves. */
  mine: Type.Optional(Type.Boolean()),
  /** Names of the people who are to read it. */
  mentioned: Type.Optional(Type.Array(text)),
  /** Further facts of the event: result, refund, reason, ring … */
  facts: Type.Record(text, Type.Union([text, Type.Number(), Type.Boolean(), Type.Null()])),
  /** Lines of a bill as they were read to the customer. */
  charges: Type.Array(
    Type.Object({ spName: text, spCode: text, serviceName: text, amount: Type.Number(), words: text }),
  ),
})

export type TimelineEntry = Static<typeof timelineEntry>

export const showTimeline = endpoint({
  name: 'timeline',
  method: 'GET',
  path: '/api/cases/:number/timeline',
  tag: 'case',
  zh: '工单的全部经过',
  en: 'Everything that happened to a case',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  query: form({
    /** Only the last so many; all when left out. */
    limit: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,2}$' })),
    /** Only what happened before the entry of this place. */
    before: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,8}$' })),
  }),
  answer: Type.Object({
    entries: Type.Array(timelineEntry),
    /** How many earlier ones there are. */
    older: Type.Integer(),
    names: Type.Record(text, text),
  }),
})

export const showProgress = endpoint({
  name: 'progress',
  method: 'GET',
  path: '/api/cases/:number/progress',
  tag: 'case',
  zh: '用户看到的进度（不含内部备注）',
  en: 'What the customer sees of the progress, without internal notes',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer: Type.Object({
    number: caseNumber,
    stage: Type.Object({ zh: text, en: text }),
    status,
    tier: orNull(Type.Integer()),
    receivedAt: instantText,
    firstReplyDueAt: orNull(instantText),
    resolveDueAt: orNull(instantText),
    steps: Type.Array(Type.Object({ at: instantText, zh: text, en: text })),
  }),
})

import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull, shortText } from '../fields.ts'

export const actView = Type.Object({
  id: Type.String(),
  at: instantText,
  what: Type.String(),
  person: Type.String(),
  personName: Type.String(),
  organisation: orNull(Type.String()),
  organisationName: orNull(Type.String()),
  about: Type.Record(Type.String(), Type.Unknown()),
  /** How many rows of the administration it left behind. */
  rows: Type.Integer(),
})

export type ActView = Static<typeof actView>

export const listActs = endpoint({
  name: 'acts',
  method: 'GET',
  path: '/api/acts',
  tag: 'audit',
  zh: '审计：查看操作记录',
  en: 'What people did beside the moves of cases, the newest first',
  who: 'signedIn',
  query: form({
    what: Type.Optional(shortText),
    person: Type.Optional(shortText),
    organisation: Type.Optional(organisationId),
    from: Type.Optional(instantText),
    to: Type.Optional(instantText),
    after: Type.Optional(Type.String({ maxLength: 100, description: 'next of the page before' })),
    limit: Type.Optional(Type.String({ pattern: '^([1-9][0-9]?|1[0-9][0-9]|200)$' })),
  }),
  answer: Type.Object({
    acts: Type.Array(actView),
    next: orNull(Type.String()),
    /** The last day that is anchored. */
    anchored: orNull(Type.String()),
  }),
})

import Type from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, shortText } from '../fields.ts'
import { channel, kind } from './enums.ts'

/** As much of a contact as its promises hang on. */
export const promisesQuery = form({
  channel,
  window: organisationId,
  kind: Type.Optional(kind),
  category: Type.Optional(shortText),
  onBehalfOf: Type.Optional(Type.Enum(['self', 'customer'])),
  submittedAt: Type.Optional(instantText),
})

export const showPromises = endpoint({
  name: 'promises',
  method: 'GET',
  path: '/api/promises',
  tag: 'case',
  zh: '现在登记的话，承诺用户的首次回复与办结时间；不登记任何内容',
  en: 'What a customer would be promised if their contact were registered now; registers nothing',
  who: 'signedIn',
  query: promisesQuery,
  answer: Type.Object({
    /** From when it counts: at once, or at the next opening of the channel. */
    receivedAt: instantText,
    firstReplyBy: instantText,
    resolveBy: instantText,
    now: instantText,
  }),
})

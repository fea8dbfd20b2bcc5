import Type, { type Static } from 'typebox'
import { typedThings } from '#domain/presence/present.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, orNull } from '../fields.ts'

export { type Typed, typedThings } from '#domain/presence/present.ts'

const text = Type.String()
const typed = Type.Enum([...typedThings])

export const present = Type.Object({
  /** Null where the reader learns the organisation only. */
  name: orNull(text),
  organisationName: text,
  typing: orNull(typed),
})

export type PresentPerson = Static<typeof present>

/** Said again every twenty seconds, as long as the case is on the screen; nothing of it is kept. */
export const sayPresence = endpoint({
  name: 'say-presence',
  method: 'PUT',
  path: '/api/cases/:number/presence',
  tag: 'case',
  zh: '告知我正在查看或输入，返回还有谁在此工单',
  en: 'Say that I look at a case or type, and learn who else is there',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  body: form({
    /** Which page of one's own it is. */
    page: Type.String({ pattern: '^[\\w-]{8,40}$' }),
    doing: Type.Enum(['viewing', 'typing', 'left']),
    typing: Type.Optional(typed),
  }),
  answer: Type.Object({ people: Type.Array(present) }),
})

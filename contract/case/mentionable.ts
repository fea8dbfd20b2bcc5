import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form } from '../fields.ts'

const text = Type.String()

const mentionable = Type.Object({
  person: text,
  name: text,
  organisation: text,
  organisationName: text,
})

export type Mentionable = Static<typeof mentionable>

export const listMentionable = endpoint({
  name: 'mentionable',
  method: 'GET',
  path: '/api/cases/:number/people',
  tag: 'case',
  zh: '可在本单中提到的人：看得到本单的同侧人员',
  en: 'Who can be named in a case: people of one’s own side who see it',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  query: form({ typed: Type.Optional(Type.String({ maxLength: 40 })) }),
  answer: Type.Object({ people: Type.Array(mentionable) }),
})

import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, organisationId, orNull } from '../fields.ts'

const revealable = Type.Enum(['name', 'contact'])

export const revealCustomer = endpoint({
  name: 'reveal',
  method: 'POST',
  path: '/api/cases/:number/reveal',
  tag: 'case',
  zh: '查看被隐去的用户信息：须写明理由，记入披露记录',
  en: 'Show what is masked of a customer: with a reason, and on record',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  body: form({
    fields: Type.Array(revealable, { minItems: 1, maxItems: 2, uniqueItems: true }),
    reason: Type.String({ minLength: 4, maxLength: 500 }),
  }),
  answer: Type.Object({ name: orNull(Type.String()), contact: orNull(Type.String()) }),
})

export const disclosure = Type.Object({
  id: Type.String(),
  at: instantText,
  number: caseNumber,
  organisation: Type.String(),
  organisationName: Type.String(),
  person: Type.String(),
  personName: Type.String(),
  cause: Type.Enum(['read', 'revealed']),
  fields: Type.Array(Type.String()),
  reason: orNull(Type.String()),
})

export type Disclosure = Static<typeof disclosure>

export const listDisclosures = endpoint({
  name: 'disclosures',
  method: 'GET',
  path: '/api/disclosures',
  tag: 'audit',
  zh: '披露记录：向谁提供过用户的哪些信息',
  en: 'What of customers was given to whom, the newest first',
  who: 'signedIn',
  query: form({
    organisation: Type.Optional(organisationId),
    number: Type.Optional(caseNumber),
    after: Type.Optional(Type.String({ maxLength: 100, description: 'next of the page before' })),
  }),
  answer: Type.Object({ disclosures: Type.Array(disclosure), next: orNull(Type.String()) }),
})

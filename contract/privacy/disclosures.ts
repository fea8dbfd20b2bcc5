import Type, { type Static } from 'typebox'
import { MOST_EXPORTED } from '../case/export.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, organisationId, orNull } from '../fields.ts'
import { fileGiven } from '../file.ts'

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

const cause = Type.Enum(['read', 'revealed', 'exported', 'billing'])

export const disclosure = Type.Object({
  id: Type.String(),
  at: instantText,
  number: caseNumber,
  organisation: Type.String(),
  organisationName: Type.String(),
  person: Type.String(),
  personName: Type.String(),
  cause,
  fields: Type.Array(Type.String()),
  reason: orNull(Type.String()),
})

export type Disclosure = Static<typeof disclosure>

/** By what the record is narrowed: an organisation with those below it, a case, a cause, a time. */
const filters = {
  organisation: Type.Optional(organisationId),
  number: Type.Optional(caseNumber),
  cause: Type.Optional(cause),
  from: Type.Optional(instantText),
  to: Type.Optional(instantText),
}

export const listDisclosures = endpoint({
  name: 'disclosures',
  method: 'GET',
  path: '/api/disclosures',
  tag: 'audit',
  zh: '披露记录：向谁提供过用户的哪些信息',
  en: 'What of customers was given to whom, the newest first',
  who: 'signedIn',
  query: form({
    ...filters,
    after: Type.Optional(Type.String({ maxLength: 100, description: 'next of the page before' })),
  }),
  answer: Type.Object({ disclosures: Type.Array(disclosure), next: orNull(Type.String()) }),
})

export const exportDisclosures = endpoint({
  name: 'export-disclosures',
  method: 'GET',
  path: '/api/disclosures/export',
  tag: 'audit',
  zh: `导出披露记录（CSV 表格，至多 ${MOST_EXPORTED} 行）`,
  en: `The record of disclosures as a spreadsheet (CSV, at most ${MOST_EXPORTED} rows)`,
  who: 'signedIn',
  file: 'text/csv',
  query: form({ ...filters, language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  answer: fileGiven,
})

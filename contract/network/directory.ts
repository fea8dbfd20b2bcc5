import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull, shortText } from '../fields.ts'

const contact = form({
  name: shortText,
  role: shortText,
  phone: shortText,
  mobile: shortText,
  email: shortText,
})

export const directoryRow = Type.Object({
  organisation: organisationId,
  name: Type.String(),
  primary: contact,
  backup: contact,
  dutyHours: Type.String(),
  escalation: Type.String(),
  verifiedAt: orNull(instantText),
  verifiedBy: orNull(Type.String()),
  /** Set when the first contact could not be reached and must be checked. */
  primaryToVerify: Type.Boolean(),
  /** Older than ninety days without verification. */
  stale: Type.Boolean(),
})

export type DirectoryRow = Static<typeof directoryRow>

export const listDirectory = endpoint({
  name: 'directory',
  method: 'GET',
  path: '/api/directory',
  tag: 'network',
  zh: '客户服务联络表',
  en: 'The contact directory',
  who: 'signedIn',
  query: form({ organisation: Type.Optional(organisationId) }),
  answer: Type.Object({ rows: Type.Array(directoryRow) }),
})

export const writeDirectory = endpoint({
  name: 'write-directory',
  method: 'PUT',
  path: '/api/directory/:organisation',
  tag: 'network',
  zh: '登记或核实联络人',
  en: 'Write and verify a row of the contact directory',
  who: 'signedIn',
  params: Type.Object({ organisation: organisationId }),
  body: form({ primary: contact, backup: contact, dutyHours: shortText, escalation: shortText }),
  answer: directoryRow,
})

import Type, { type Static } from 'typebox'
import { spWays } from '#domain/case/sp-delivery.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull, shortText } from '../fields.ts'

/** The same list as the domain has it, for pages to offer. */
export const spWayNames = spWays

const address = Type.String({ pattern: '^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{1,250}$' })
const certificate = Type.String({ minLength: 100, maxLength: 20_000 })

export const spWayForm = form({
  way: Type.Enum([...spWays]),
  /** The first is written to; only these may answer by mail. */
  addresses: Type.Array(address, { maxItems: 20 }),
  /** In the order in which they are called. */
  phones: Type.Array(shortText, { maxItems: 20 }),
  /** PEM; with one here, mail counts only when it is signed with it. */
  certificates: Type.Array(certificate, { maxItems: 5 }),
})

export type SpWayForm = Static<typeof spWayForm>

const spWay = Type.Object({
  organisation: organisationId,
  name: Type.String(),
  ...spWayForm.properties,
  /** Until when each certificate holds. */
  certificatesUntil: Type.Array(instantText),
  /** Null: never written; the SP is reached in its portal. */
  writtenAt: orNull(instantText),
})

export type SpWayView = Static<typeof spWay>

export const listSpWays = endpoint({
  name: 'sp-ways',
  method: 'GET',
  path: '/api/sp-ways',
  tag: 'network',
  zh: '各SP的送达方式、地址、电话和证书',
  en: 'How each SP is reached: way, addresses, telephones, certificates',
  who: 'signedIn',
  answer: Type.Object({ ways: Type.Array(spWay) }),
})

export const writeSpWay = endpoint({
  name: 'write-sp-way',
  method: 'PUT',
  path: '/api/sp-ways/:organisation',
  tag: 'network',
  zh: '登记SP的送达方式',
  en: 'Write down how an SP is reached',
  who: 'signedIn',
  params: Type.Object({ organisation: organisationId }),
  body: spWayForm,
  answer: Type.Object({ organisation: organisationId }),
})

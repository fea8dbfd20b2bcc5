import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, organisationId, orNull } from '../fields.ts'

const text = Type.String()

const connector = Type.Object({
  /** The unit of the province. */
  organisation: organisationId,
  name: text,
  province: text,
  interconnected: Type.Boolean(),
  /** Where its billing system is asked; null: nowhere yet. */
  baseUrl: orNull(text),
  /** Whether it is shown a token; the token itself is given to nobody. */
  hasToken: Type.Boolean(),
  /** How a customer looks for themselves, in the words of the province. */
  guide: orNull(text),
  changedAt: orNull(instantText),
})

export type BillingConnector = Static<typeof connector>

export const listConnectors = endpoint({
  name: 'billing-connectors',
  method: 'GET',
  path: '/api/billing/connectors',
  tag: 'network',
  zh: '各省帐务接口：是否互联、地址、自助查询指引',
  en: 'How the billing of each province is reached, or what customers are told where it is not',
  who: 'signedIn',
  answer: Type.Object({ connectors: Type.Array(connector) }),
})

export const keepConnector = endpoint({
  name: 'keep-billing-connector',
  method: 'PUT',
  path: '/api/billing/connectors/:organisation',
  tag: 'network',
  zh: '设置一个省的帐务接口；是否互联由上级决定',
  en: 'Say how the billing of a province is reached; whether it is interconnected is decided above it',
  who: 'signedIn',
  params: Type.Object({ organisation: organisationId }),
  body: form({
    interconnected: Type.Boolean(),
    baseUrl: may(Type.String({ maxLength: 500 })),
    /** Left out: the one that is kept, as long as the address leads to the same place; null: none. */
    accessToken: may(Type.String({ minLength: 1, maxLength: 2000 })),
    guide: may(Type.String({ maxLength: 2000 })),
  }),
  answer: connector,
})

import Type, { type Static } from 'typebox'
import { working } from '#domain/access/roles.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, may, organisationId, orNull, shortText } from '../fields.ts'

/** The roles that are shown it, at the operator. */
export const billingReaders: readonly string[] = working

const text = Type.String()
const money = Type.Number()

const product = Type.Object({
  name: text,
  state: Type.Enum(['active', 'suspended', 'pending', 'ended']),
  startedAt: orNull(instantText),
  endedAt: orNull(instantText),
})

const charge = Type.Object({
  id: text,
  at: instantText,
  month: text,
  spCode: orNull(text),
  /** The SP as an organisation of the network, where its code is known. */
  sp: orNull(organisationId),
  serviceName: text,
  /** Below nothing: given back. */
  amount: money,
})

export type BillingCharge = Static<typeof charge>

const bill = Type.Object({
  number: text,
  at: instantText,
  state: text,
  amount: money,
  owing: money,
})

const abnormal = Type.Object({
  month: text,
  spCode: orNull(text),
  sp: orNull(organisationId),
  serviceName: orNull(text),
  amount: money,
  usual: money,
  against: Type.Enum(['service', 'account']),
})

export type AbnormalFound = Static<typeof abnormal>

const account = Type.Object({
  account: text,
  state: Type.Enum(['active', 'suspended', 'pending', 'ended', 'unknown']),
  owing: money,
  products: Type.Array(product),
  bills: Type.Array(bill),
  /** The newest first. */
  charges: Type.Array(charge),
  abnormal: Type.Array(abnormal),
  /** Billing has more than it gives at once: nothing is said of what is abnormal. */
  partial: Type.Boolean(),
})

export type BillingAccount = Static<typeof account>

/** Why there is nothing to show. */
export const billingGaps = [
  'noAccount',
  'noProvince',
  'notInterconnected',
  'notSetUp',
  'unknownAccount',
  'slow',
  'down',
  'resting',
  'broken',
  'tooLarge',
  'wrongCustomer',
  'refusedUs',
  'notAllowed',
] as const

const answer = Type.Object({
  province: orNull(text),
  account: orNull(account),
  /** Null where there is an account. */
  gap: orNull(Type.Enum([...billingGaps])),
  /** How a customer looks for themselves. */
  guide: orNull(text),
  /** Whom one asks where nothing can be looked up at once. */
  department: orNull(Type.Object({ id: organisationId, name: text })),
  /** Names of the SPs that are mentioned. */
  names: Type.Record(text, text),
})

export type BillingView = Static<typeof answer>

export const lookAtAccount = endpoint({
  name: 'billing-account',
  method: 'POST',
  path: '/api/billing/look-up',
  tag: 'case',
  zh: '向帐务系统查询来访用户的账户、订购与收费；记入审计',
  en: 'Ask billing for the account, subscriptions and charges of whoever calls; on record',
  who: 'signedIn',
  body: form({ account: Type.String({ minLength: 1, maxLength: 200 }), province: may(shortText) }),
  answer,
})

export const lookAtCase = endpoint({
  name: 'case-billing',
  method: 'POST',
  path: '/api/cases/:number/billing',
  tag: 'case',
  zh: '向帐务系统查询工单用户的账户、订购与收费；记入披露记录',
  en: 'Ask billing for the account, subscriptions and charges of the customer of a case; on record',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer,
})

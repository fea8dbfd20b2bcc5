import Type, { type Static } from 'typebox'
import { queueRow } from '../case/queue.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, orNull } from '../fields.ts'

const text = Type.String()

/** An account is looked for from so many characters on. */
export const FEWEST_OF_ACCOUNT = 4

export const knownCustomer = Type.Object({
  account: orNull(text),
  name: orNull(text),
  contact: orNull(text),
  province: orNull(text),
  city: orNull(text),
  masked: Type.Boolean(),
  /** Cases that somebody still holds, the newest first; at most ten. */
  cases: Type.Array(queueRow),
  /** How many have ended; counted up to two hundred. */
  ended: Type.Integer(),
  lastAt: instantText,
})

export type KnownCustomer = Static<typeof knownCustomer>

/** What is typed goes into the body, not into an address that is written down on its way. */
export const findCustomer = endpoint({
  name: 'find-customer',
  method: 'POST',
  path: '/api/customers/find',
  tag: 'case',
  zh: '按账号开头或联系方式查找来访用户及其未结工单；只含本单位可见的工单',
  en: 'Find who calls by the beginning of the account or by how they are reached, with the cases one sees of them',
  who: 'signedIn',
  body: form({
    account: may(Type.String({ maxLength: 200 })),
    contact: may(Type.String({ maxLength: 200 })),
  }),
  answer: Type.Object({
    customers: Type.Array(knownCustomer),
    names: Type.Record(text, text),
    now: instantText,
  }),
})

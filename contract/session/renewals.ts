import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { instantText, orNull } from '../fields.ts'

const text = Type.String()

export const renewal = Type.Object({
  id: text,
  /** `password`: a link for another one was made; `codes`: the one-time codes were cleared. */
  what: Type.Enum(['password', 'codes']),
  at: instantText,
  /** Who did it; an SP's people are told the organisation only. */
  by: orNull(text),
  organisationName: orNull(text),
  usedAt: orNull(instantText),
  isRead: Type.Boolean(),
})

export type Renewal = Static<typeof renewal>

export const listRenewals = endpoint({
  name: 'renewals',
  method: 'GET',
  path: '/api/session/renewals',
  tag: 'session',
  zh: '我的访问被他人重置的记录',
  en: 'Where somebody else renewed my way in, the newest first',
  who: 'signedIn',
  answer: Type.Object({ renewals: Type.Array(renewal) }),
})

export const readRenewals = endpoint({
  name: 'read-renewals',
  method: 'POST',
  path: '/api/session/renewals/read',
  tag: 'session',
  zh: '已知悉访问被重置',
  en: 'I have read that my way in was renewed',
  who: 'signedIn',
  answer: Type.Object({ ok: Type.Boolean() }),
})

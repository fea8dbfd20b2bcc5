import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'

const colleague = Type.Object({
  person: Type.String(),
  name: Type.String(),
  /** How many open cases of this organisation they handle. */
  open: Type.Integer(),
})

export type Colleague = Static<typeof colleague>

export const listColleagues = endpoint({
  name: 'colleagues',
  method: 'GET',
  path: '/api/colleagues',
  tag: 'case',
  zh: '本单位可以经办工单的人，各有几件在办',
  en: 'Who works on cases where I act, and how many open ones each handles',
  who: 'signedIn',
  answer: Type.Object({
    people: Type.Array(colleague),
    /** Whether whoever asks gives cases to others. */
    mayGive: Type.Boolean(),
  }),
})

import Type, { type Static } from 'typebox'
import { status } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull } from '../fields.ts'

const count = Type.Integer({ minimum: 0 })
const params = Type.Object({ id: organisationId })

/** What would be left behind if an organisation went out of service. */
export const standing = Type.Object({
  /** Open cases that it holds. */
  holds: count,
  /** Open cases whose answer to the customer it owes. */
  answers: count,
  /** Open cases with which it was asked for help. */
  helps: count,
  /** Of those it holds: cases that wait for its answer as an SP, and can be taken back. */
  awaitsSp: count,
  people: count,
  /** Units below it that are not retired. */
  unitsBelow: count,
  /** The first of these cases, by what is due next. */
  cases: Type.Array(
    Type.Object({
      number: Type.String(),
      status,
      part: Type.Enum(['holds', 'answers', 'helps']),
      dueAt: orNull(instantText),
    }),
  ),
})

export type Standing = Static<typeof standing>

export const showStanding = endpoint({
  name: 'standing',
  method: 'GET',
  path: '/api/organisations/:id/standing',
  tag: 'network',
  zh: '停用或退出一个单位前：它的未结工单、人员与下级单位',
  en: 'Before an organisation goes out of service: its open cases, its people, and what is below it',
  who: 'signedIn',
  params,
  answer: standing,
})

export const takeCasesBack = endpoint({
  name: 'take-cases-back',
  method: 'POST',
  path: '/api/organisations/:id/cases-taken-back',
  tag: 'network',
  zh: '收回停用或退出的SP手中的工单：退回转派的层级，每次至多一百张',
  en: 'Take the cases of an SP out of service back to the tiers that dispatched them, a hundred at a time',
  who: 'signedIn',
  params,
  body: form({ reason: Type.String({ minLength: 2, maxLength: 500 }) }),
  answer: Type.Object({ takenBack: count, left: count }),
})

import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { month, orNull } from '../fields.ts'

const text = Type.String()
const n = Type.Integer()

/** How often cases were handed in and on, and how long they were held until they were handed on. */
const held = { in: n, out: n, averageHours: orNull(Type.Number()) }

export const heldTimes = Type.Object({
  /** The cases that were received in this month. */
  month,
  /** By tier; 0 is the tier of SPs and departments. */
  tiers: Type.Array(Type.Object({ tier: n, ...held })),
  /** Those that held longest altogether first. */
  rows: Type.Array(Type.Object({ organisation: text, tier: n, ...held })),
  more: n,
  names: Type.Record(text, text),
})

export type HeldTimes = Static<typeof heldTimes>

export const showHeldTimes = endpoint({
  name: 'held-times',
  method: 'GET',
  path: '/api/board/held-times',
  tag: 'desk',
  zh: '看板：本月受理的工单在各单位、各层级的用时',
  en: 'The board: how long cases received this month were held, by organisation and tier',
  who: 'signedIn',
  answer: heldTimes,
})

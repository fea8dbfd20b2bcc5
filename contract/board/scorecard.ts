import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, month, organisationId, orNull } from '../fields.ts'

const text = Type.String()
const n = Type.Integer()
const rate = orNull(Type.Number())

/** How an SP did in the cases that were received in a month. */
export const spMonth = Type.Object({
  dispatched: n,
  answered: n,
  /** Answered, or given back, within the time of the promise; late; and which share was in time, in percent. */
  onTime: n,
  late: n,
  onTimeRate: rate,
  returned: n,
  averageAnswerHours: rate,
  refunds: n,
  /** What it bears of refunds. */
  refundYuan: Type.Number(),
  complaints: n,
  repeats: n,
  appeals: n,
})

export type SpMonth = Static<typeof spMonth>

export const scorecard = Type.Object({
  month,
  /** The instants between which the cases of the month were received. */
  from: instantText,
  to: instantText,
  rows: Type.Array(Type.Object({ sp: organisationId, now: spMonth, before: spMonth })),
  /** The month and the twelve before it, the oldest first; of one SP where one was asked for. */
  months: Type.Array(Type.Object({ month, ...{ score: spMonth } })),
  names: Type.Record(text, text),
})

export type Scorecard = Static<typeof scorecard>

export const showScorecard = endpoint({
  name: 'scorecard',
  method: 'GET',
  path: '/api/scorecard',
  tag: 'desk',
  zh: 'SP考核：某月受理的工单中各SP的转派、按时答复、退回、承担退费、重复投诉和申诉，与上月相比',
  en: 'SP scorecard: dispatches, answers in time, returns, refunds borne, repeats and appeals of a month, beside the month before',
  who: 'signedIn',
  query: form({ period: Type.Optional(month), sp: Type.Optional(organisationId) }),
  answer: scorecard,
})

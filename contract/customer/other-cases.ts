import Type from 'typebox'
import { queueRow } from '../case/queue.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, instantText } from '../fields.ts'

const text = Type.String()

export const otherCases = endpoint({
  name: 'other-cases',
  method: 'GET',
  path: '/api/cases/:number/other-cases',
  tag: 'case',
  zh: '同一用户的其他工单，新的在前；只含本单位可见的工单',
  en: 'The other cases of the same customer, the newest first; those that one sees',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer: Type.Object({
    /** At most twenty. */
    rows: Type.Array(queueRow),
    /** How many there are; counted up to two hundred. */
    all: Type.Integer(),
    names: Type.Record(text, text),
    now: instantText,
  }),
})

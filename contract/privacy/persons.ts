import Type, { type Static } from 'typebox'
import { kind, status } from '../case/enums.ts'
import { moveAnswer } from '../case/move-answer.ts'
import { timelineEntry } from '../case/timeline.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, may, orNull, shortText } from '../fields.ts'
import { disclosure } from './disclosures.ts'

const text = Type.String()
const reason = Type.String({ minLength: 10, maxLength: 500 })
const filled = Type.String({ minLength: 1, maxLength: 200 })
const whose = { account: filled, province: may(shortText), reason }

const heldCase = Type.Object({
  number: caseNumber,
  status,
  kind: orNull(kind),
  category: orNull(text),
  receivedAt: instantText,
  closedAt: orNull(instantText),
  name: orNull(text),
  account: orNull(text),
  contact: orNull(text),
  province: orNull(text),
  city: orNull(text),
  description: text,
  serviceContent: orNull(text),
  consumedAt: orNull(instantText),
  amount: orNull(Type.Number()),
  /** Who they are and how to reach them, as it was taken down and after each correction. */
  takenDown: Type.Array(
    Type.Object({ at: instantText, name: orNull(text), account: orNull(text), contact: orNull(text) }),
  ),
  /** What happened, with what was said; who of the staff it was is not the customer's data. */
  entries: Type.Array(timelineEntry),
  files: Type.Array(
    Type.Object({ id: text, name: text, kind: text, bytes: Type.Integer(), at: instantText }),
  ),
  /** What was said with moves that were refused. */
  refusedMoves: Type.Array(Type.Object({ at: instantText, move: text, said: Type.Array(text) })),
  /** To whom what was given. */
  disclosures: Type.Array(Type.Pick(disclosure, ['at', 'organisationName', 'cause', 'fields'])),
  /** Until when it is kept by the rules in force; null: it has not ended, or is kept for ever. */
  keptUntil: orNull(instantText),
  onHold: Type.Boolean(),
})

const personData = Type.Object({
  account: text,
  at: instantText,
  cases: Type.Array(heldCase),
  /** Names of the organisations mentioned. */
  names: Type.Record(text, text),
})

export type PersonData = Static<typeof personData>
export type HeldCase = Static<typeof heldCase>

export const exportPerson = endpoint({
  name: 'person-data',
  method: 'POST',
  path: '/api/persons/export',
  tag: 'audit',
  zh: '导出一个账号名下的全部个人信息，须写明理由，记入披露记录',
  en: 'Everything that is held of the person of an account: with a reason, and on record',
  who: 'signedIn',
  body: form(whose),
  answer: personData,
})

export const erasePerson = endpoint({
  name: 'erase-person',
  method: 'POST',
  path: '/api/persons/erase',
  tag: 'audit',
  zh: '应用户请求，清除其已结束工单中的个人信息；在办和依法保全的除外',
  en: 'Forget a person on their request in the cases that have ended and are under no legal hold',
  who: 'signedIn',
  body: form(whose),
  answer: Type.Object({
    forgotten: Type.Array(caseNumber),
    kept: Type.Array(Type.Object({ number: caseNumber, code: text, zh: text, en: text })),
  }),
})

export const correctCustomer = endpoint({
  name: 'correct-customer',
  method: 'POST',
  path: '/api/cases/:number/customer',
  tag: 'audit',
  zh: '更正工单中的用户姓名、账号或联系方式，须写明理由',
  en: 'Correct the name, account or contact of the customer of a case, for a reason',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  body: form({
    name: Type.Optional(filled),
    account: Type.Optional(filled),
    contact: Type.Optional(filled),
    reason,
  }),
  answer: Type.Pick(moveAnswer, ['number', 'version']),
})

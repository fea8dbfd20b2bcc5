import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, orNull } from '../fields.ts'
import { cells, choice, formView, line, pileView, standing } from './piles.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const pile = Type.Object({ id })
const path = '/api/piles/:id'

export const correctForm = endpoint({
  name: 'correct-form',
  method: 'PUT',
  path: `${path}/forms/:line`,
  tag: 'case',
  zh: '更正一张纸质单',
  en: 'Correct a paper form',
  who: 'signedIn',
  params: Type.Object({ id, line: Type.String({ pattern: '^[1-9][0-9]{0,6}$' }) }),
  body: form({ cells }),
  answer: formView,
})

export const decideForms = endpoint({
  name: 'decide-forms',
  method: 'POST',
  path: `${path}/decisions`,
  tag: 'case',
  zh: '决定若干行如何处理：另立工单、作为催办、不导入',
  en: 'Say what becomes of rows: a case of their own, a reminder, or nothing',
  who: 'signedIn',
  params: pile,
  body: form({
    lines: Type.Array(line, { minItems: 1, maxItems: 5000 }),
    /** Null: undecided again. */
    choice: orNull(choice),
  }),
  answer: pileView,
})

export const importForms = endpoint({
  name: 'import-forms',
  method: 'POST',
  path: `${path}/import`,
  tag: 'case',
  zh: '导入下一部分纸质单；直到没有待导入的为止',
  en: 'Import the next portion of a pile; again until nothing waits',
  who: 'signedIn',
  params: pile,
  answer: pileView,
})

/** What a receipt says: nothing of customers, so that it can be handed on. */
export const receiptContent = form({
  pile: text,
  organisation: text,
  organisationName: text,
  person: text,
  personName: text,
  stagedAt: instantText,
  finishedAt: instantText,
  /** SHA-256 of the rows as they came in. */
  sheet: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  forms: Type.Integer(),
  counts: form({
    imported: Type.Integer(),
    reminded: Type.Integer(),
    leftOut: Type.Integer(),
    faulty: Type.Integer(),
    undecided: Type.Integer(),
    known: Type.Integer(),
  }),
  /** What became of each row: the line of the table, and the number of the case. */
  lines: Type.Array(form({ line, standing, number: orNull(caseNumber) }), { maxItems: 5000 }),
})
export type ReceiptContent = Static<typeof receiptContent>

export const receipt = form({ content: receiptContent, signature: Type.String({ maxLength: 200 }) })
export type Receipt = Static<typeof receipt>

export const finishPile = endpoint({
  name: 'finish-pile',
  method: 'POST',
  path: `${path}/finish`,
  tag: 'case',
  zh: '结束一批纸质单并出具签名回执',
  en: 'Finish a pile and get its signed receipt',
  who: 'signedIn',
  params: pile,
  answer: receipt,
})

export const showReceipt = endpoint({
  name: 'pile-receipt',
  method: 'GET',
  path: `${path}/receipt`,
  tag: 'case',
  zh: '一批纸质单的签名回执',
  en: 'The signed receipt of a pile',
  who: 'signedIn',
  params: pile,
  answer: receipt,
})

export const verifyReceipt = endpoint({
  name: 'verify-receipt',
  method: 'POST',
  path: '/api/pile-receipts/verify',
  tag: 'case',
  zh: '验证一张回执是否由本系统签发、未被改动',
  en: 'Whether a receipt was signed here and has not been changed since',
  who: 'signedIn',
  body: receipt,
  answer: Type.Object({
    isGenuine: Type.Boolean(),
    /** Whether it is the very receipt that is kept of this pile; false where whoever asks does not see the pile. */
    isKept: Type.Boolean(),
  }),
})

import Type, { type Static } from 'typebox'
import { holdsLegally } from '#domain/privacy/legal-hold.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, orNull } from '../fields.ts'

const reason = Type.String({ minLength: 10, maxLength: 500 })

const legalHold = Type.Object({
  reason: Type.String(),
  at: instantText,
  personName: Type.String(),
  organisationName: Type.String(),
})

const answer = Type.Object({
  number: caseNumber,
  hold: orNull(legalHold),
  /** When what belonged to a person was forgotten; null while it is there. */
  forgottenAt: orNull(instantText),
  /** When it will be, by the rules in force; null: not as long as they are as they are. */
  keptUntil: orNull(instantText),
})

export type LegalHoldView = Static<typeof answer>

export const showLegalHold = endpoint({
  name: 'legal-hold',
  method: 'GET',
  path: '/api/cases/:number/legal-hold',
  tag: 'audit',
  zh: '工单个人信息保留到何时，是否依法保全',
  en: 'Until when what belongs to a person in a case is kept, and whether it is under a legal hold',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer,
})

export const setLegalHold = endpoint({
  name: 'set-legal-hold',
  method: 'POST',
  path: '/api/cases/:number/legal-hold',
  tag: 'audit',
  zh: '依法保全工单：到期也不清除个人信息，须写明理由',
  en: 'Put a case under a legal hold: it is kept beyond its time, for a reason',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  body: form({ reason }),
  answer,
})

export const liftLegalHold = endpoint({
  name: 'lift-legal-hold',
  method: 'POST',
  path: '/api/cases/:number/legal-hold/lift',
  tag: 'audit',
  zh: '解除保全，须写明理由',
  en: 'Lift a legal hold, for a reason',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  body: form({ reason }),
  answer,
})

/** The roles that decide it. */
export const legalHolders: readonly string[] = holdsLegally

import Type from 'typebox'
import { breaksGlass } from '#domain/access/roles.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText } from '../fields.ts'

export const breakGlass = endpoint({
  name: 'break-glass',
  method: 'POST',
  path: '/api/cases/:number/break-glass',
  tag: 'audit',
  zh: '破窗查看：说明理由，只读一小时，通知承办单位',
  en: 'Look at a case that is not yours: with a reason, for an hour, and its owners are told',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  body: form({ reason: Type.String({ minLength: 10, maxLength: 500 }) }),
  answer: Type.Object({ number: caseNumber, until: instantText }),
})

/** The roles that may ask for it. */
export const glassBreakers: readonly string[] = breaksGlass

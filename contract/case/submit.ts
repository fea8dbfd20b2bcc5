import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, longText, may, organisationId, shortText, yuan } from '../fields.ts'
import { channel, kind, queryMode, satisfaction } from './enums.ts'
import { moveAnswer } from './move-answer.ts'

export const customerForm = form({
  name: may(shortText),
  account: may(shortText),
  contact: may(shortText),
  province: may(shortText),
  city: may(shortText),
})

export const intakeForm = form({
  channel,
  window: organisationId,
  customer: customerForm,
  kind: may(kind),
  sp: may(organisationId),
  onBehalfOf: may(Type.Enum(['self', 'customer'])),
  submittedAt: may(instantText),
  description: may(longText),
  consumedAt: may(instantText),
  serviceContent: may(shortText),
  amount: may(yuan),
  areaType: may(Type.Enum(['urban', 'rural'])),
  disputedAt: may(instantText),
  customerComplainedAt: may(instantText),
  spRepliedCustomerAt: may(instantText),
  /** Accept and classify at once, as a window does while the customer is there. */
  classification: may(form({ kind, category: shortText, sp: may(organisationId) })),
  /** Tell the customer at once and close, as a window does with a question: all of it is registered, or nothing. */
  answer: may(
    form({
      note: longText,
      via: may(shortText),
      queryMode: Type.Optional(queryMode),
      satisfaction: Type.Optional(satisfaction),
    }),
  ),
})

export type IntakeForm = Static<typeof intakeForm>

export const submitCase = endpoint({
  name: 'submit',
  method: 'POST',
  path: '/api/cases',
  tag: 'case',
  zh: '登记一张工单；可同时受理并分类，并当场答复、结案',
  en: 'Register a case; accept and classify it at once if wished, answer and close it too',
  who: 'signedIn',
  body: intakeForm,
  answer: Type.Object({
    ...moveAnswer.properties,
    number: caseNumber,
    receivedAt: instantText,
    /** Set when the contact came outside opening hours: the hotline that is always open (X3). */
    hint: Type.Union([Type.Literal('hotlineAroundTheClock'), Type.Null()]),
  }),
})

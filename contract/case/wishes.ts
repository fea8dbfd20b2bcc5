import Type, { type TObject } from 'typebox'
import { caseNumber, form, instantText, longText, may, organisationId, shortText, yuan } from '../fields.ts'
import {
  deliveredOutcome,
  kind,
  LONGEST_TITLE,
  liableParty,
  priority,
  queryMode,
  satisfaction,
} from './enums.ts'

const note = may(longText)
const reason = longText
const mentions = Type.Optional(
  Type.Array(form({ person: Type.String({ format: 'uuid' }), organisation: organisationId }), {
    maxItems: 20,
  }),
)

/** What may be said with each move. */
export const wishes = {
  accept: form({}),
  reject: form({ reason }),
  merge: form({ into: caseNumber }),
  classify: form({ kind, category: shortText, sp: may(organisationId) }),
  reclassify: form({ kind: Type.Optional(kind), category: shortText, sp: may(organisationId), reason }),
  forward: form({ to: organisationId, note }),
  return: form({ to: Type.Optional(organisationId), reason }),
  dispatchToSp: form({
    to: organisationId,
    note,
    contactUsed: Type.Optional(Type.Enum(['primary', 'backup'])),
  }),
  spAnswer: form({
    to: Type.Optional(organisationId),
    result: Type.Enum(['admitted', 'denied', 'investigating']),
    note,
  }),
  spReturn: form({ to: Type.Optional(organisationId), reason }),
  coordinate: form({ to: organisationId, note }),
  coordinateDone: form({
    to: Type.Optional(organisationId),
    note,
    refund: may(yuan),
    liableParty: Type.Optional(liableParty),
  }),
  solve: form({
    note,
    refund: may(yuan),
    liableParty: Type.Optional(liableParty),
    customerConfirmed: Type.Optional(Type.Boolean()),
  }),
  feedback: form({ to: Type.Optional(organisationId), note }),
  reply: form({
    to: Type.Optional(organisationId),
    via: may(shortText),
    note,
    unreachable: Type.Optional(Type.Boolean()),
  }),
  callAttempt: form({ answered: Type.Boolean(), note }),
  deliver: form({
    to: Type.Optional(organisationId),
    via: may(shortText),
    note,
    customerConfirmed: Type.Optional(Type.Boolean()),
    queryMode: Type.Optional(queryMode),
    charges: Type.Optional(
      Type.Array(form({ sp: organisationId, serviceName: shortText, amount: yuan }), { maxItems: 200 }),
    ),
    refund: may(yuan),
    liableParty: Type.Optional(liableParty),
    overdueReason: may(shortText),
    outcome: Type.Optional(deliveredOutcome),
  }),
  close: form({ satisfaction: Type.Optional(satisfaction) }),
  reopen: form({ reason, satisfaction: Type.Optional(satisfaction) }),
  hold: form({ reason: shortText, until: may(instantText), consent: may(longText) }),
  resume: form({}),
  remind: form({ via: may(shortText), note }),
  supplement: form({ text: longText }),
  withdraw: form({ reason: may(longText) }),
  supervise: form({ to: organisationId, note }),
  extend: form({ until: instantText, reason }),
  note: form({
    text: longText,
    visibility: Type.Optional(Type.Enum(['internal', 'partner'])),
    toldCustomer: Type.Optional(Type.Boolean()),
    mentions,
  }),
  message: form({ to: organisationId, text: longText, mentions }),
  assign: form({ handler: may(Type.String({ format: 'uuid' })) }),
  prioritise: form({ priority, reason: may(longText) }),
  retitle: form({ title: may(Type.String({ maxLength: LONGEST_TITLE })) }),
  createParent: form({ children: Type.Array(caseNumber, { maxItems: 500 }) }),
  joinParent: form({ parent: caseNumber }),
  appealReceived: form({
    regulator: shortText,
    appealedAt: instantText,
    externalDueAt: instantText,
    note,
  }),
} as const satisfies Record<string, TObject>

export type MoveName = keyof typeof wishes
export const moveNames = Object.keys(wishes) as readonly MoveName[]

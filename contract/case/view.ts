import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, instantText, orNull } from '../fields.ts'
import { clockView } from './clock-view.ts'
import {
  channel,
  kind,
  liableParty,
  outcomeCode,
  priority,
  queryMode,
  satisfaction,
  status,
} from './enums.ts'

const text = Type.String()
const number = Type.Integer()

export const legView = Type.Object({
  no: number,
  organisation: text,
  tier: orNull(number),
  round: number,
  cause: text,
  startedAt: instantText,
  endedAt: orNull(instantText),
})

export const roundView = Type.Object({
  no: number,
  startedAt: instantText,
  route: Type.Array(text),
  feedbackRoute: Type.Array(text),
  path: Type.Array(Type.Object({ way: Type.Enum(['up', 'down', 'back']), to: text })),
  solution: orNull(Type.Object({ by: text, tier: orNull(number), at: instantText, note: orNull(text) })),
  deliveredAt: orNull(instantText),
  outcome: orNull(outcomeCode),
  satisfaction: orNull(satisfaction),
  overdueReason: orNull(text),
})

const allowed = Type.Object({
  ok: Type.Boolean(),
  no: Type.Optional(
    Type.Object({
      code: text,
      about: Type.Optional(text),
      zh: text,
      en: text,
      fields: Type.Optional(Type.Array(text)),
    }),
  ),
})

export const intakeView = Type.Object({
  channel,
  window: text,
  customer: Type.Object({
    name: orNull(text),
    account: orNull(text),
    contact: orNull(text),
    province: orNull(text),
    city: orNull(text),
    masked: Type.Boolean(),
  }),
  onBehalfOf: orNull(text),
  submittedAt: instantText,
  receivedAt: instantText,
  description: text,
  consumedAt: orNull(instantText),
  serviceContent: orNull(text),
  amount: orNull(Type.Number()),
  areaType: orNull(text),
  disputedAt: orNull(instantText),
})

export const caseView = Type.Object({
  number: caseNumber,
  version: number,
  status,
  kind: orNull(kind),
  category: orNull(text),
  classified: Type.Boolean(),
  sp: orNull(text),
  round: number,
  policyVersion: number,
  mainWindow: text,
  answerer: text,
  owedTo: text,
  holder: orNull(text),
  /** The person there who works on it; null where nobody does, and for whoever is of another side. */
  handler: orNull(
    /** `isHere`: whether they have a seat there now; who has none lets anybody take over. */
    Type.Object({ person: text, name: text, isHere: Type.Boolean() }),
  ),
  priority,
  title: text,
  /** Whether somebody named it; else it is called by what was taken in. */
  isTitled: Type.Boolean(),
  stack: Type.Array(text),
  openedAt: instantText,
  /** Of a late entry: when it was typed in; null for what was typed in as it came. */
  enteredAt: orNull(instantText),
  closedAt: orNull(instantText),
  intake: intakeView,
  clocks: Type.Array(clockView),
  legs: Type.Array(legView),
  rounds: Type.Array(roundView),
  sideTasks: Type.Array(
    Type.Object({
      no: number,
      asker: text,
      to: text,
      note: orNull(text),
      askedAt: instantText,
      doneAt: orNull(instantText),
      answer: orNull(text),
    }),
  ),
  refunds: Type.Array(
    Type.Object({ amount: Type.Number(), liableParty, sp: orNull(text), by: text, at: instantText }),
  ),
  refundTotal: Type.Number(),
  spAnswers: Type.Array(Type.Object({ sp: text, at: instantText, result: text })),
  holds: Type.Array(
    Type.Object({
      reason: text,
      from: instantText,
      to: orNull(instantText),
      until: orNull(instantText),
      consent: orNull(text),
    }),
  ),
  links: Type.Array(Type.Object({ type: text, number: caseNumber })),
  parent: orNull(caseNumber),
  children: Type.Array(caseNumber),
  unreachable: Type.Boolean(),
  remindCount: number,
  returnCount: number,
  supervisionCount: number,
  /** The customer's own reference time for a complaint an SP passed on; shown, not judged (A8). */
  customerResolveReferenceAt: orNull(instantText),
  /** Until which day the regulator takes an appeal about this fee (X10). */
  feeAppealAdmissibleUntil: orNull(text),
  overdueReasonExpected: Type.Boolean(),
  /** Until when somebody who does not otherwise see the case may look at it; null for everybody else. */
  glassUntil: orNull(instantText),
  /** When what belonged to a person in it was forgotten; null while it is there. */
  forgottenAt: orNull(instantText),
  /** Names of every organisation mentioned. */
  names: Type.Record(text, text),
  may: Type.Record(text, allowed),
  choices: Type.Object({
    forward: Type.Array(text),
    dispatchToSp: Type.Array(text),
    coordinate: Type.Array(text),
    supervise: Type.Array(text),
    /** To whom one may write about the case. */
    message: Type.Array(text),
    /** Those of them that are an SP or a window of one. */
    messageToSp: Type.Array(text),
    down: orNull(text),
    queryModes: Type.Array(queryMode),
  }),
})

export type CaseView = Static<typeof caseView>
export type { ClockView } from './clock-view.ts'
export type RoundView = Static<typeof roundView>

export const showCase = endpoint({
  name: 'show',
  method: 'GET',
  path: '/api/cases/:number',
  tag: 'case',
  zh: '查看工单：时限、路径、可做的动作',
  en: 'Show a case: its clocks, its route, and what may be done',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer: caseView,
})

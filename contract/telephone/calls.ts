import Type, { type Static } from 'typebox'
import { channel } from '../case/enums.ts'
import { knownCustomer } from '../customer/find-customer.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, may, organisationId, orNull } from '../fields.ts'

const text = Type.String()
const direction = Type.Enum(['in', 'out'])
/** As the switch names a call. */
const switchCall = Type.String({ pattern: '^[A-Za-z0-9][\\w.:@-]{0,99}$' })
const agent = Type.String({ minLength: 1, maxLength: 64, description: 'login or extension' })

const heard = Type.Object({
  call: text,
  /** When this was said for the first time. */
  heardAt: instantText,
})

const told = Type.Object({
  ...heard.properties,
  /** Whether the agent is somebody of the window; a call of nobody is kept and shown to nobody. */
  agentKnown: Type.Boolean(),
})

export const tellCall = endpoint({
  name: 'tell-call',
  method: 'POST',
  path: '/api/calls',
  tag: 'telephone',
  zh: '电话系统告知一通电话：振铃或接通',
  en: 'A switch tells of a call: it rings, or is answered',
  who: 'signedIn',
  body: form({
    call: switchCall,
    state: Type.Enum(['offered', 'answered']),
    direction,
    window: organisationId,
    /** Of the customer; left out where it is withheld. */
    number: may(Type.String({ pattern: '^\\+?[0-9][0-9() -]{1,30}$' })),
    agent: may(agent),
    at: instantText,
    /** The case that a call to a customer is about. */
    about: may(caseNumber),
  }),
  answer: told,
})

export const endCall = endpoint({
  name: 'end-call',
  method: 'POST',
  path: '/api/calls/:call/end',
  tag: 'telephone',
  zh: '电话系统告知一通电话已结束',
  en: 'A switch tells that a call has ended',
  who: 'signedIn',
  params: Type.Object({ call: switchCall }),
  body: form({
    at: instantText,
    answered: Type.Boolean(),
    seconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
    /** Under which the switch finds the recording again; kept sealed. */
    recording: may(Type.String({ minLength: 1, maxLength: 500 })),
  }),
  answer: heard,
})

export const deskCall = Type.Object({
  id: text,
  direction: orNull(direction),
  standing: Type.Enum(['ringing', 'answered', 'ended']),
  window: orNull(text),
  channel: orNull(channel),
  number: orNull(text),
  at: instantText,
  about: orNull(text),
  customers: Type.Array(knownCustomer),
})

export type DeskCall = Static<typeof deskCall>

const names = Type.Record(text, text)

export const myCalls = endpoint({
  name: 'my-calls',
  method: 'GET',
  path: '/api/calls',
  tag: 'telephone',
  zh: '正在我的分机上的电话，及来电用户',
  en: 'The calls at my extension now, and who calls',
  who: 'signedIn',
  answer: Type.Object({ calls: Type.Array(deskCall), names, now: instantText }),
})

const params = Type.Object({ call: Type.String({ format: 'uuid' }) })

export const showCall = endpoint({
  name: 'call',
  method: 'GET',
  path: '/api/calls/:call',
  tag: 'telephone',
  zh: '查看我的一通电话',
  en: 'One call of mine',
  who: 'signedIn',
  params,
  answer: Type.Object({ call: deskCall, names, now: instantText }),
})

export const linkCall = endpoint({
  name: 'link-call',
  method: 'POST',
  path: '/api/calls/:call/cases',
  tag: 'telephone',
  zh: '把我的一通电话记入工单；外呼结束后成为该单的外呼记录',
  en: 'Link a call of mine to a case; a call to the customer becomes a call attempt when it has ended',
  who: 'signedIn',
  params,
  body: form({ number: caseNumber }),
  answer: Type.Object({ ok: Type.Boolean() }),
})

const callOfCase = Type.Object({
  id: text,
  direction: orNull(direction),
  window: orNull(text),
  /** The middle hidden. */
  number: orNull(text),
  agent: orNull(text),
  at: instantText,
  standing: Type.Enum(['ringing', 'answered', 'ended']),
  answered: orNull(Type.Boolean()),
  seconds: orNull(Type.Integer()),
  recorded: Type.Boolean(),
})

export type CallOfCase = Static<typeof callOfCase>

export const callsOfCase = endpoint({
  name: 'case-calls',
  method: 'GET',
  path: '/api/cases/:number/calls',
  tag: 'telephone',
  zh: '一张工单的通话记录',
  en: 'The calls of a case',
  who: 'signedIn',
  params: Type.Object({ number: caseNumber }),
  answer: Type.Object({ calls: Type.Array(callOfCase), names }),
})

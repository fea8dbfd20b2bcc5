import Type, { type Static } from 'typebox'
import { sendingChannels, sendingFailures, sendingStates, templates } from '#domain/sending/sending.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, orNull } from '../fields.ts'

export type { SendingChannel } from '#domain/sending/sending.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const state = Type.Enum([...sendingStates])

export const sending = Type.Object({
  id,
  /** Null: gathered of several cases. */
  number: orNull(caseNumber),
  template: Type.Enum([...templates]),
  channel: Type.Enum([...sendingChannels]),
  /** Where it goes, with its middle hidden. */
  recipient: text,
  organisation: text,
  organisationName: text,
  state,
  attempts: Type.Integer(),
  failure: orNull(Type.Enum([...sendingFailures])),
  madeAt: instantText,
  nextAt: orNull(instantText),
  sentAt: orNull(instantText),
  mayRepeat: Type.Boolean(),
  mayGiveUp: Type.Boolean(),
})

export type Sending = Static<typeof sending>

export const listSendings = endpoint({
  name: 'sendings',
  method: 'GET',
  path: '/api/sendings',
  tag: 'desk',
  zh: '发送：不带状态时列出未发出、被退回和失败的',
  en: 'What goes out; without a state, what waits, came back or failed for good',
  who: 'signedIn',
  query: form({
    state: Type.Optional(state),
    after: Type.Optional(Type.String({ maxLength: 100, description: 'next of the page before' })),
  }),
  answer: Type.Object({
    sendings: Type.Array(sending),
    next: orNull(text),
    /** Of what is not settled, counted up to ten thousand each. */
    counts: Type.Object({
      waiting: Type.Integer(),
      sending: Type.Integer(),
      bounced: Type.Integer(),
      dead: Type.Integer(),
    }),
    /** The channels that are switched on. */
    channels: Type.Array(Type.Enum([...sendingChannels])),
  }),
})

const of = { params: Type.Object({ id }), answer: Type.Object({ ok: Type.Boolean() }) } as const

export const repeatSending = endpoint({
  ...of,
  name: 'repeat-sending',
  method: 'POST',
  path: '/api/sendings/:id/repeat',
  tag: 'desk',
  zh: '重新发送失败或被退回的',
  en: 'Send again what failed for good or came back',
  who: 'signedIn',
})

export const giveUpSending = endpoint({
  ...of,
  name: 'give-up-sending',
  method: 'POST',
  path: '/api/sendings/:id/give-up',
  tag: 'desk',
  zh: '放弃等待发送的',
  en: 'Give up what waits to be sent',
  who: 'signedIn',
})

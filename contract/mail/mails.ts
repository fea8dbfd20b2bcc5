import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, may, orNull } from '../fields.ts'
import { asideReason, mailDecision, mailList, mailReason, verdict } from './enums.ts'

const text = Type.String()
const count = Type.Integer()
const id = Type.String({ format: 'uuid' })

const mail = Type.Object({
  id,
  windowName: text,
  receivedAt: instantText,
  verdict,
  because: orNull(mailReason),
  /** The case that it is part of; of one that waits, the case that it is probably about. */
  number: orNull(text),
  /** Masked for an SP; null when nobody can be made out, or its time is over. */
  sender: orNull(text),
  subject: orNull(text),
  bytes: count,
  files: count,
  filesRefused: count,
  /** How often it was brought again. */
  copies: count,
  decision: orNull(mailDecision),
  decidedBecause: orNull(asideReason),
  decidedByName: orNull(text),
  decidedAt: orNull(instantText),
})

export type MailRowView = Static<typeof mail>

export const listMails = endpoint({
  name: 'mails',
  method: 'GET',
  path: '/api/mails',
  tag: 'desk',
  zh: '本单位窗口收到的邮件：待处理、自动邮件、退信、已成为工单的，并有数量',
  en: 'Mail that came to one’s own windows: waiting, automatic, returned, taken in; with counts',
  who: 'signedIn',
  query: form({
    list: Type.Optional(mailList),
    after: Type.Optional(
      Type.String({
        pattern: '^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}Z~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
        maxLength: 80,
      }),
    ),
  }),
  answer: Type.Object({
    mails: Type.Array(mail),
    next: orNull(text),
    /** Of the last thirty days; what waits, of all time. */
    counts: Type.Object({
      newCase: count,
      joins: count,
      automatic: count,
      bounce: count,
      waiting: count,
      decided: count,
      copies: count,
      /** Came in and not worked on yet. */
      coming: count,
    }),
  }),
})

export type MailCounts = Static<typeof listMails.answer>['counts']

const oneMail = Type.Object({
  ...mail.properties,
  /** What it says; null when its time is over or it cannot be read. */
  text: orNull(text),
  attached: Type.Array(Type.Object({ name: text, bytes: count })),
  mayDecide: Type.Boolean(),
})

export type MailView = Static<typeof oneMail>

export const showMail = endpoint({
  name: 'mail',
  method: 'GET',
  path: '/api/mails/:id',
  tag: 'desk',
  zh: '一封邮件，文字内容',
  en: 'One mail, as text',
  who: 'signedIn',
  params: Type.Object({ id }),
  answer: oneMail,
})

export const decideMail = endpoint({
  name: 'decide-mail',
  method: 'POST',
  path: '/api/mails/:id/decision',
  tag: 'desk',
  zh: '处理一封待处理邮件：并入工单、登记为新工单、认作SP答复，或搁置并注明原因',
  en: 'Decide on a mail that waits: join it to a case, make a case of it, take it for the answer of an SP, or put it aside with a reason',
  who: 'signedIn',
  params: Type.Object({ id }),
  body: form({
    decision: mailDecision,
    /** The case that it joins. */
    number: may(caseNumber),
    /** What the SP says in it, where it is an SP's answer. */
    result: may(Type.Enum(['admitted', 'denied', 'investigating', 'returned'])),
    /** Why it is put aside. */
    because: may(asideReason),
  }),
  answer: Type.Object({ number: orNull(text) }),
})

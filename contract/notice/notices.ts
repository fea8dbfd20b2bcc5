import Type, { type Static } from 'typebox'
import { type NoticeKind, noticeKinds } from '#domain/notice/kinds.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, organisationId, orNull } from '../fields.ts'

export { kindOf, type NoticeKind, noticeKinds, urgentKinds } from '#domain/notice/kinds.ts'
export { isQuiet, type NoticeWishes, plainWishes, rings } from '#domain/notice/wishes.ts'

const text = Type.String()
const id = Type.String({ format: 'uuid' })
const done = Type.Object({ ok: Type.Boolean() })

export const notice = Type.Object({
  id,
  /** The case that it is about, or the organisation whose contacts it is about; null for a report. */
  number: orNull(Type.Union([caseNumber, organisationId])),
  report: orNull(id),
  /** The event, or the ring and the clock of it. */
  what: text,
  kind: Type.Enum([...noticeKinds]),
  at: instantText,
  /** The entry in which one is named; null when it was told to the whole organisation. */
  entry: orNull(Type.Integer()),
  isRead: Type.Boolean(),
})

export type Notice = Static<typeof notice>

export const watched = Type.Object({
  number: caseNumber,
  /** How many things happened, that one may read, since one looked. */
  news: Type.Integer(),
  /** The last of them. */
  what: orNull(text),
  at: orNull(instantText),
})

export type Watched = Static<typeof watched>

export const listNotices = endpoint({
  name: 'notices',
  method: 'GET',
  path: '/api/notices',
  tag: 'desk',
  zh: '本单位收到的通知和提到我的记录，新的在前',
  en: 'What my organisation was told and where I was named, the newest first',
  who: 'signedIn',
  query: form({
    after: Type.Optional(Type.String({ pattern: '^[0-9TZ:.+-]{20,35}_[0-9a-f-]{36}$' })),
  }),
  answer: Type.Object({ notices: Type.Array(notice), next: orNull(text) }),
})

export const showUnread = endpoint({
  name: 'unread-notices',
  method: 'GET',
  path: '/api/notices/unread',
  tag: 'desk',
  zh: '未读通知的件数（至多数到一百）、最新几条、关注的工单',
  en: 'How many notices are unread (counted up to a hundred), the latest of them, and the cases I watch',
  who: 'signedIn',
  answer: Type.Object({
    unread: Type.Integer(),
    /** Up to where it was counted: who marks all as read says so, and nothing newer is marked. */
    upTo: id,
    latest: Type.Array(notice),
    watches: Type.Array(watched),
  }),
})

export const readNotices = endpoint({
  name: 'read-notices',
  method: 'POST',
  path: '/api/notices/read',
  tag: 'desk',
  zh: '标记通知为已读：一条、一件工单的，或全部',
  en: 'Mark notices as read: one, those of a case, or all of them',
  who: 'signedIn',
  body: form({
    notice: Type.Optional(id),
    number: Type.Optional(caseNumber),
    upTo: Type.Optional(id),
  }),
  answer: done,
})

const kindWish = form({ listed: Type.Boolean(), browser: Type.Boolean(), outside: Type.Boolean() })
const time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })
const kinds = form(
  Object.fromEntries(noticeKinds.map((kind) => [kind, kindWish])) as Record<NoticeKind, typeof kindWish>,
)

export const noticeWishes = form({
  kinds,
  sound: Type.Boolean(),
  quiet: orNull(form({ from: time, to: time })),
  mail: orNull(Type.String({ maxLength: 254, pattern: '^[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+$' })),
  /** A name in the operator's chat. */
  chat: orNull(Type.String({ pattern: '^[\\w.@-]{1,64}$' })),
  /** In which language one is written to. */
  language: Type.Enum(['zh', 'en']),
})

export const showWishes = endpoint({
  name: 'notice-wishes',
  method: 'GET',
  path: '/api/notices/wishes',
  tag: 'desk',
  zh: '我的通知设置',
  en: 'What I want to be told of',
  who: 'signedIn',
  answer: noticeWishes,
})

export const keepWishes = endpoint({
  name: 'keep-notice-wishes',
  method: 'PUT',
  path: '/api/notices/wishes',
  tag: 'desk',
  zh: '修改我的通知设置',
  en: 'Say what I want to be told of',
  who: 'signedIn',
  body: noticeWishes,
  answer: noticeWishes,
})

const ofCase = { params: Type.Object({ number: caseNumber }), path: '/api/cases/:number/watch' } as const

export const watchCase = endpoint({
  ...ofCase,
  name: 'watch',
  method: 'PUT',
  tag: 'desk',
  zh: '关注工单（至多二百件）',
  en: 'Watch a case (two hundred at most)',
  who: 'signedIn',
  answer: done,
})

export const unwatchCase = endpoint({
  ...ofCase,
  name: 'unwatch',
  method: 'DELETE',
  tag: 'desk',
  zh: '不再关注工单',
  en: 'Watch a case no more',
  who: 'signedIn',
  answer: done,
})

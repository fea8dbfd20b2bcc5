import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText } from '../fields.ts'

const text = Type.String()

export const session = Type.Object({
  id: text,
  address: text,
  /** What the browser or program calls itself. */
  agent: text,
  beganAt: instantText,
  seenAt: instantText,
  isThis: Type.Boolean(),
})

export type Session = Static<typeof session>

export const changePassword = endpoint({
  name: 'change-password',
  method: 'PUT',
  path: '/api/session/password',
  tag: 'session',
  zh: '修改密码（其他会话随即失效）',
  en: 'Change the password; other sessions end',
  who: 'signedIn',
  body: form({
    current: Type.String({ minLength: 1, maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  answer: Type.Object({ ok: Type.Boolean() }),
})

export const listSessions = endpoint({
  name: 'sessions',
  method: 'GET',
  path: '/api/sessions',
  tag: 'session',
  zh: '我的登录会话',
  en: 'Where I am signed in',
  who: 'signedIn',
  answer: Type.Object({ sessions: Type.Array(session) }),
})

export const endSession = endpoint({
  name: 'end-session',
  method: 'DELETE',
  path: '/api/sessions/:id',
  tag: 'session',
  zh: '结束一个登录会话',
  en: 'End one session',
  who: 'signedIn',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  answer: Type.Object({ ended: Type.Integer() }),
})

export const endOtherSessions = endpoint({
  name: 'end-other-sessions',
  method: 'DELETE',
  path: '/api/sessions',
  tag: 'session',
  zh: '结束其他所有登录会话',
  en: 'End all other sessions',
  who: 'signedIn',
  answer: Type.Object({ ended: Type.Integer() }),
})

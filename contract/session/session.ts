import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, organisationId, orNull } from '../fields.ts'

const text = Type.String()
const login = Type.String({ minLength: 1, maxLength: 64 })
const password = Type.String({ minLength: 1, maxLength: 200 })

export const me = Type.Object({
  person: text,
  login: text,
  name: text,
  acting: orNull(
    Type.Object({
      organisation: text,
      name: text,
      kind: text,
      /** An SP, or a window of one. */
      ofSp: Type.Boolean(),
      /** Whether customers write to a mailbox of theirs, and they work on what comes. */
      takesMail: Type.Boolean(),
      /** A window at which forms are filled in on paper. */
      takesPaper: Type.Boolean(),
      roles: Type.Array(text),
    }),
  ),
  memberships: Type.Array(
    Type.Object({
      organisation: text,
      name: text,
      roles: Type.Array(text),
      /** The names of those who are absent and for whom one stands in there. */
      standsInFor: Type.Array(text),
    }),
  ),
  /** Whether one-time codes are set up, or must be before anything else. */
  secondFactor: Type.Union([Type.Literal('on'), Type.Literal('off'), Type.Literal('needed')]),
  demonstration: Type.Boolean(),
})

export type Me = Static<typeof me>

/** The password was right, and a code is needed as well: `half` goes with it, within five minutes. */
export const codeNeeded = Type.Object({ codeNeeded: Type.Literal(true), half: text })

export const signIn = endpoint({
  name: 'sign-in',
  method: 'POST',
  path: '/api/session',
  tag: 'session',
  zh: '登录',
  en: 'Sign in',
  who: 'anyone',
  body: form({ login, password }),
  answer: Type.Union([me, codeNeeded]),
})

export const whoAmI = endpoint({
  name: 'who-am-i',
  method: 'GET',
  path: '/api/session',
  tag: 'session',
  zh: '当前登录人',
  en: 'Who is signed in',
  who: 'signedIn',
  answer: me,
})

export const signOut = endpoint({
  name: 'sign-out',
  method: 'DELETE',
  path: '/api/session',
  tag: 'session',
  zh: '退出登录',
  en: 'Sign out',
  who: 'signedIn',
  answer: Type.Object({ ok: Type.Boolean() }),
})

export const actFor = endpoint({
  name: 'act-for',
  method: 'PUT',
  path: '/api/session/acting',
  tag: 'session',
  zh: '切换代表的单位',
  en: 'Choose the organisation to act for',
  who: 'signedIn',
  body: form({ organisation: organisationId }),
  answer: me,
})

export const firstRunState = endpoint({
  name: 'first-run-state',
  method: 'GET',
  path: '/api/first-run',
  tag: 'session',
  zh: '是否需要首次设置',
  en: 'Whether the first run is still to be done',
  who: 'anyone',
  answer: Type.Object({ needed: Type.Boolean(), demonstration: Type.Boolean(), provinces: Type.Array(text) }),
})

export const firstRun = endpoint({
  name: 'first-run',
  method: 'POST',
  path: '/api/first-run',
  tag: 'session',
  zh: '建立第一个管理员和组织网络',
  en: 'Make the first administrator and the network of organisations',
  who: 'anyone',
  body: form({
    link: Type.String({ minLength: 20, maxLength: 200 }),
    login,
    name: Type.String({ minLength: 1, maxLength: 100 }),
    password,
    /** Provinces whose organisations are made at once; more can be added later. */
    provinces: Type.Array(text, { maxItems: 31 }),
  }),
  answer: me,
})

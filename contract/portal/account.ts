import Type, { type Static } from 'typebox'
import { preferredWays } from '#domain/portal/account.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, may, orNull, shortText } from '../fields.ts'

const text = Type.String()
const ok = Type.Object({ ok: Type.Boolean() })
const language = Type.Enum(['zh', 'en'])
const way = Type.Enum([...preferredWays])

export const askSignInCode = endpoint({
  name: 'ask-sign-in-code',
  method: 'POST',
  path: '/api/portal/account/codes',
  tag: 'portal',
  zh: '用户请求登录验证码：手机号或邮箱；无论以前是否登录过，答复都一样',
  en: 'A customer asks for a code to sign in, by telephone or mail address; the answer is the same whether it is known',
  who: 'anyone',
  body: form({ contact: Type.String({ minLength: 1, maxLength: 150 }), language: may(language) }),
  answer: Type.Object({ ticket: text, minutes: Type.Integer() }),
})

export const enterAccount = endpoint({
  name: 'enter-account',
  method: 'POST',
  path: '/api/portal/account/session',
  tag: 'portal',
  zh: '用户凭验证码登录；第一次登录即建立帐户',
  en: 'A customer signs in with the code; the first time makes the account',
  who: 'anyone',
  body: form({
    ticket: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
    code: Type.String({ pattern: '^[0-9]{6}$' }),
  }),
  answer: ok,
})

const account = Type.Object({
  /** What was proved. */
  contact: text,
  /** When one is signed out by itself. */
  until: instantText,
  kept: Type.Object({
    name: orNull(text),
    account: orNull(text),
    province: orNull(text),
    city: orNull(text),
    other: orNull(text),
    way: orNull(way),
    language: orNull(language),
  }),
})

export type CustomerAccount = Static<typeof account>

export const showAccount = endpoint({
  name: 'customer-account',
  method: 'GET',
  path: '/api/portal/account',
  tag: 'portal',
  zh: '已登录的用户自己的帐户；没有登录则为空',
  en: 'The account of the customer who is signed in; nothing where nobody is',
  who: 'anyone',
  answer: Type.Object({ account: orNull(account) }),
})

export const keepInAccount = endpoint({
  name: 'keep-in-account',
  method: 'PUT',
  path: '/api/portal/account',
  tag: 'portal',
  zh: '用户保存希望记住的资料，整份替换',
  en: 'A customer says what is to be kept of them, all of it anew',
  who: 'anyone',
  body: form({
    name: may(shortText),
    account: may(shortText),
    province: may(shortText),
    city: may(shortText),
    other: may(Type.String({ maxLength: 150 })),
    way: may(way),
    language: may(language),
  }),
  answer: account,
})

export const deleteAccount = endpoint({
  name: 'delete-account',
  method: 'DELETE',
  path: '/api/portal/account',
  tag: 'portal',
  zh: '用户注销帐户：资料删除，所反映的事项照常处理',
  en: 'A customer deletes their account: what it keeps goes, their cases go on',
  who: 'anyone',
  answer: ok,
})

export const leaveAccount = endpoint({
  name: 'leave-account',
  method: 'DELETE',
  path: '/api/portal/account/session',
  tag: 'portal',
  zh: '用户在这台设备上退出登录',
  en: 'A customer signs out here',
  who: 'anyone',
  answer: ok,
})

export const leaveAccountEverywhere = endpoint({
  name: 'leave-account-everywhere',
  method: 'DELETE',
  path: '/api/portal/account/sessions',
  tag: 'portal',
  zh: '用户在所有设备上退出登录',
  en: 'A customer signs out everywhere',
  who: 'anyone',
  answer: ok,
})

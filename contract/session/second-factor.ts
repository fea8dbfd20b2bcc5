import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, orNull } from '../fields.ts'
import { me } from './session.ts'

const text = Type.String()
const done = Type.Object({ ok: Type.Boolean() })
const password = Type.String({ minLength: 1, maxLength: 200 })
/** Six digits from the telephone, or a recovery code. */
const code = Type.String({ minLength: 6, maxLength: 40 })
/** Shown once; the server keeps only what they hash to. */
const recoveryCodes = Type.Object({ recoveryCodes: Type.Array(text) })

export const signInCode = endpoint({
  name: 'sign-in-code',
  method: 'POST',
  path: '/api/session/code',
  tag: 'session',
  zh: '登录第二步：动态验证码或恢复码',
  en: 'The second step of signing in: a one-time code or a recovery code',
  who: 'anyone',
  body: form({ half: Type.String({ minLength: 43, maxLength: 43 }), code }),
  answer: me,
})

export const prove = endpoint({
  name: 'prove',
  method: 'POST',
  path: '/api/session/proof',
  tag: 'session',
  zh: '再次验证身份（密码或验证码）',
  en: 'Prove once more who you are, by the password or a code',
  who: 'signedIn',
  body: form({ password: Type.Optional(password), code: Type.Optional(code) }),
  answer: done,
})

export const factor = Type.Object({
  addedAt: orNull(instantText),
  /** Whether it may not be given up. */
  required: Type.Boolean(),
  recoveryCodesLeft: Type.Integer(),
})

export type Factor = Static<typeof factor>

export const showFactor = endpoint({
  name: 'second-factor',
  method: 'GET',
  path: '/api/session/factor',
  tag: 'session',
  zh: '我的动态验证码设置',
  en: 'Whether one-time codes are set up',
  who: 'signedIn',
  answer: factor,
})

export const beginFactor = endpoint({
  name: 'begin-factor',
  method: 'POST',
  path: '/api/session/factor',
  tag: 'session',
  zh: '开始设置动态验证码',
  en: 'Begin to set up one-time codes',
  who: 'signedIn',
  answer: Type.Object({ secret: text, uri: text }),
})

export const confirmFactor = endpoint({
  name: 'confirm-factor',
  method: 'PUT',
  path: '/api/session/factor',
  tag: 'session',
  zh: '用第一个验证码完成设置，得到恢复码',
  en: 'Finish with a first code, and get the recovery codes',
  who: 'signedIn',
  body: form({ code }),
  answer: recoveryCodes,
})

export const removeFactor = endpoint({
  name: 'remove-factor',
  method: 'DELETE',
  path: '/api/session/factor',
  tag: 'session',
  zh: '停用动态验证码',
  en: 'Give up one-time codes',
  who: 'signedIn',
  answer: done,
})

export const renewRecoveryCodes = endpoint({
  name: 'renew-recovery-codes',
  method: 'POST',
  path: '/api/session/recovery-codes',
  tag: 'session',
  zh: '换一套新的恢复码',
  en: 'Get new recovery codes; the old ones are void',
  who: 'signedIn',
  answer: recoveryCodes,
})

export const resetFactor = endpoint({
  name: 'reset-factor',
  method: 'DELETE',
  path: '/api/people/:person/factor',
  tag: 'session',
  zh: '清除他人的动态验证码（手机丢失时）',
  en: "Clear someone else's one-time codes, when the telephone is lost",
  who: 'signedIn',
  params: Type.Object({ person: Type.String({ format: 'uuid' }) }),
  answer: done,
})

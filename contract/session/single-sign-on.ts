import Type from 'typebox'
import { endpoint } from '../endpoint.ts'
import { form, instantText, orNull } from '../fields.ts'
import { codeNeeded, me } from './session.ts'

const text = Type.String()
const done = Type.Object({ ok: Type.Boolean() })
/** Where the browser goes: to the provider. */
const away = Type.Object({ url: text })

export const signOnOffer = endpoint({
  name: 'sign-on-offer',
  method: 'GET',
  path: '/api/single-sign-on',
  tag: 'session',
  zh: '是否提供单点登录',
  en: 'Whether there is single sign-on, and what it is called',
  who: 'anyone',
  answer: Type.Object({ name: orNull(text) }),
})

export const beginSignOn = endpoint({
  name: 'begin-sign-on',
  method: 'POST',
  path: '/api/single-sign-on',
  tag: 'session',
  zh: '开始单点登录',
  en: 'Begin to sign in by single sign-on',
  who: 'anyone',
  answer: away,
})

/** The person was signed in already and is linked now. */
const linked = Type.Object({ linked: Type.Literal(true) })

export const finishSignOn = endpoint({
  name: 'finish-sign-on',
  method: 'PUT',
  path: '/api/single-sign-on',
  tag: 'session',
  zh: '从单点登录返回：登录，或完成连接',
  en: 'Back from the provider: sign in, or be linked',
  who: 'anyone',
  body: form({
    /** Everything behind the ? of the address to which the provider sent the browser back. */
    returned: Type.String({ minLength: 1, maxLength: 8000 }),
  }),
  answer: Type.Union([me, codeNeeded, linked]),
})

export const showSignOn = endpoint({
  name: 'my-sign-on',
  method: 'GET',
  path: '/api/session/single-sign-on',
  tag: 'session',
  zh: '我是否已连接单点登录',
  en: 'Whether I am linked with single sign-on',
  who: 'signedIn',
  answer: Type.Object({ name: orNull(text), linkedAt: orNull(instantText) }),
})

export const linkSignOn = endpoint({
  name: 'link-sign-on',
  method: 'POST',
  path: '/api/session/single-sign-on',
  tag: 'session',
  zh: '连接单点登录（完成后其他会话失效）',
  en: 'Link with single sign-on; other sessions end when it is done',
  who: 'signedIn',
  answer: away,
})

export const unlinkSignOn = endpoint({
  name: 'unlink-sign-on',
  method: 'DELETE',
  path: '/api/session/single-sign-on',
  tag: 'session',
  zh: '断开单点登录（其他会话随即失效）',
  en: 'Give up single sign-on; other sessions end',
  who: 'signedIn',
  answer: done,
})

const params = Type.Object({ person: Type.String({ format: 'uuid' }) })
const subject = orNull(Type.String({ minLength: 1, maxLength: 255 }))

export const personSignOn = endpoint({
  name: 'person-sign-on',
  method: 'GET',
  path: '/api/people/:person/single-sign-on',
  tag: 'network',
  zh: '一个人的单点登录标识',
  en: 'Who a person is at the provider of single sign-on',
  who: 'signedIn',
  params,
  answer: Type.Object({ name: orNull(text), subject, linkedAt: orNull(instantText) }),
})

export const setSignOn = endpoint({
  name: 'set-sign-on',
  method: 'PUT',
  path: '/api/people/:person/single-sign-on',
  tag: 'network',
  zh: '登记一个人的单点登录标识（其会话随即失效）',
  en: 'Say who a person is at the provider of single sign-on; their sessions end',
  who: 'signedIn',
  params,
  body: form({ subject }),
  answer: done,
})

import Type, { type Static } from 'typebox'
import { customerMoves } from '#domain/portal/customer-moves.ts'
import { kind, satisfaction, status } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, longText, may, orNull } from '../fields.ts'

const text = Type.String()
const both = { zh: text, en: text }

export const askPortalCode = endpoint({
  name: 'ask-portal-code',
  method: 'POST',
  path: '/api/portal/codes',
  tag: 'portal',
  zh: '请求验证码：编号加电话后四位；无论有没有这张工单，答复都一样',
  en: 'Ask for a code by number and end of the telephone; the answer is the same whether there is such a case',
  who: 'anyone',
  body: form({ number: caseNumber, tail: Type.String({ pattern: '^[0-9]{4}$' }) }),
  answer: Type.Object({ ticket: text, minutes: Type.Integer() }),
})

export const enterPortal = endpoint({
  name: 'enter-portal',
  method: 'POST',
  path: '/api/portal/session',
  tag: 'portal',
  zh: '凭验证码进入自己的工单',
  en: 'Get to one’s own case with the code',
  who: 'anyone',
  body: form({
    ticket: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }),
    code: Type.String({ pattern: '^[0-9]{6}$' }),
  }),
  answer: Type.Object({ ok: Type.Boolean() }),
})

export const leavePortal = endpoint({
  name: 'leave-portal',
  method: 'DELETE',
  path: '/api/portal/session',
  tag: 'portal',
  zh: '离开自己的工单',
  en: 'Leave one’s own case',
  who: 'anyone',
  answer: Type.Object({ ok: Type.Boolean() }),
})

/** A case as its customer reads it. */
export const followed = Type.Object({
  number: caseNumber,
  kind: orNull(kind),
  stage: Type.Object(both),
  status,
  tier: orNull(Type.Integer()),
  round: Type.Integer(),
  receivedAt: instantText,
  firstReplyDueAt: orNull(instantText),
  resolveDueAt: orNull(instantText),
  /** What was written at the website. */
  own: orNull(text),
  /** Whether a code was given; without one no words are read but one's own. */
  isProved: Type.Boolean(),
  steps: Type.Array(Type.Object({ at: instantText, ...both })),
  /** What was written to the customer, the oldest first. */
  told: Type.Array(Type.Object({ at: instantText, isResult: Type.Boolean(), words: text })),
  /** What the customer added. */
  added: Type.Array(Type.Object({ at: instantText, words: text })),
  /** What only the customer can say is waited for. */
  needed: orNull(Type.Object({ until: orNull(instantText) })),
  satisfaction: orNull(satisfaction),
  /** It goes on under an earlier case of the same matter. */
  merged: Type.Boolean(),
  files: Type.Integer(),
  mayAttach: Type.Boolean(),
  may: Type.Array(Type.Enum([...customerMoves])),
})

export type Followed = Static<typeof followed>

export const followCase = endpoint({
  name: 'follow-case',
  method: 'GET',
  path: '/api/portal/case',
  tag: 'portal',
  zh: '用户看自己的工单：阶段、承诺时间、需要本人做什么',
  en: 'A customer reads their own case: stage, promised times, what is needed of them',
  who: 'anyone',
  answer: followed,
})

export const moveAsCustomer = endpoint({
  name: 'move-as-customer',
  method: 'POST',
  path: '/api/portal/case/:move',
  tag: 'portal',
  zh: '用户补充、催办、撤诉，接受或不接受结果',
  en: 'A customer adds, reminds, withdraws, accepts the result or does not',
  who: 'anyone',
  params: Type.Object({ move: Type.Enum([...customerMoves]) }),
  body: form({ text: may(longText), satisfaction: may(satisfaction) }),
  answer: followed,
})

export const attachAsCustomer = endpoint({
  name: 'attach-as-customer',
  method: 'POST',
  path: '/api/portal/case/files',
  tag: 'portal',
  zh: '用户给自己的工单添加一个文件',
  en: 'A customer adds a file to their own case',
  who: 'anyone',
  takes: 'application/octet-stream',
  query: form({ name: Type.String({ minLength: 1, maxLength: 1000 }) }),
  answer: Type.Object({ name: text, files: Type.Integer() }),
})

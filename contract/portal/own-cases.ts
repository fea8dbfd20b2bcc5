import Type, { type Static } from 'typebox'
import { customerMoves } from '#domain/portal/customer-moves.ts'
import { kind, satisfaction, status } from '../case/enums.ts'
import { endpoint } from '../endpoint.ts'
import { caseNumber, form, instantText, longText, may, orNull } from '../fields.ts'
import { followed } from './following.ts'

const text = Type.String()

const ownCase = Type.Object({
  number: caseNumber,
  kind: orNull(kind),
  stage: Type.Object({ zh: text, en: text }),
  status,
  receivedAt: instantText,
  firstReplyDueAt: orNull(instantText),
  resolveDueAt: orNull(instantText),
  /** How the customer's own words begin; nothing of what somebody of ours wrote down. */
  own: orNull(text),
  /** What only the customer can say is waited for. */
  needed: orNull(Type.Object({ until: orNull(instantText) })),
  /** A result was told, and the customer has not said yet whether they accept it. */
  answered: Type.Boolean(),
})

export type OwnCase = Static<typeof ownCase>

export const listOwnCases = endpoint({
  name: 'own-cases',
  method: 'GET',
  path: '/api/portal/account/cases',
  tag: 'portal',
  zh: '已登录用户的全部工单，新的在前',
  en: 'All cases of the customer who is signed in, the newest first',
  who: 'anyone',
  query: form({ after: Type.Optional(Type.String({ maxLength: 200 })) }),
  answer: Type.Object({ cases: Type.Array(ownCase), next: orNull(text) }),
})

export const showOwnCase = endpoint({
  name: 'own-case',
  method: 'GET',
  path: '/api/portal/account/cases/:number',
  tag: 'portal',
  zh: '已登录用户看自己的一张工单，不再要验证码',
  en: 'A customer who is signed in reads one of their cases, without another code',
  who: 'anyone',
  params: Type.Object({ number: caseNumber }),
  answer: followed,
})

export const moveOwnCase = endpoint({
  name: 'move-own-case',
  method: 'POST',
  path: '/api/portal/account/cases/:number/moves/:move',
  tag: 'portal',
  zh: '已登录用户补充、催办、撤诉，接受或不接受结果',
  en: 'A customer who is signed in adds, reminds, withdraws, accepts the result or does not',
  who: 'anyone',
  params: Type.Object({ number: caseNumber, move: Type.Enum([...customerMoves]) }),
  body: form({ text: may(longText), satisfaction: may(satisfaction) }),
  answer: followed,
})

export const attachToOwnCase = endpoint({
  name: 'attach-to-own-case',
  method: 'POST',
  path: '/api/portal/account/cases/:number/files',
  tag: 'portal',
  zh: '已登录用户给自己的工单添加一个文件',
  en: 'A customer who is signed in adds a file to one of their cases',
  who: 'anyone',
  takes: 'application/octet-stream',
  params: Type.Object({ number: caseNumber }),
  query: form({ name: Type.String({ minLength: 1, maxLength: 1000 }) }),
  answer: Type.Object({ name: text, files: Type.Integer() }),
})

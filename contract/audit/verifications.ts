import Type, { type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { instantText, orNull } from '../fields.ts'

const text = Type.String()

export const verification = Type.Object({
  id: text,
  askedBy: text,
  askedAt: instantText,
  endedAt: orNull(instantText),
  /**
   * Null while it runs. `notReadable`: the server's role of the database is held back by row-level security; `failed`: it
   * did not come to its end; `lost`: its server has fallen silent.
   */
  outcome: orNull(Type.Enum(['whole', 'broken', 'notReadable', 'failed', 'lost'])),
  cases: Type.Integer(),
  rows: Type.Integer(),
  /** Events that are older than the chains. */
  unchained: Type.Integer(),
  anchors: Type.Integer(),
  /** The last day that was anchored then. */
  anchored: orNull(text),
  seconds: orNull(Type.Number()),
  /** The first break; for the auditors of the centre, whoever else sees that there is one. */
  broken: orNull(Type.Object({ table: text, key: text, why: text })),
})

export type Verification = Static<typeof verification>

export const listVerifications = endpoint({
  name: 'verifications',
  method: 'GET',
  path: '/api/verifications',
  tag: 'audit',
  zh: '历史核验的结果，最近的在前',
  en: 'What proving the whole history came to, the newest first',
  who: 'signedIn',
  answer: Type.Object({ mayBegin: Type.Boolean(), verifications: Type.Array(verification) }),
})

export const verifyHistory = endpoint({
  name: 'verify-history',
  method: 'POST',
  path: '/api/verifications',
  tag: 'audit',
  zh: '核验全部历史（全国中心的审计人员；同时只进行一次）',
  en: 'Prove the whole history: by auditors of the centre, one at a time',
  who: 'signedIn',
  answer: verification,
})

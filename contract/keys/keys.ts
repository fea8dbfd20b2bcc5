import Type, { type Static } from 'typebox'
import { working } from '#domain/access/roles.ts'
import type { KeyScope } from '../access/rights.ts'
import { endpoint } from '../endpoint.ts'
import { form, instantText, organisationId, orNull } from '../fields.ts'

/** What a key may be given. Not the writing of rules: no role of a key does that. */
export const keyScopes = [
  'cases:read',
  'cases:write',
  'network:read',
  'network:write',
  'policy:read',
  'reports:read',
  'reports:write',
  'knowledge:read',
  'calls:write',
  'audit:read',
] as const satisfies readonly KeyScope[]

const text = Type.String()
const roles = Type.Array(Type.Enum([...working]), {
  minItems: 1,
  maxItems: working.length,
  uniqueItems: true,
})
const scopes = Type.Array(Type.Enum([...keyScopes]), {
  minItems: 1,
  maxItems: keyScopes.length,
  uniqueItems: true,
})

const key = Type.Object({
  id: text,
  organisation: text,
  organisationName: text,
  name: text,
  roles: Type.Array(text),
  scopes: Type.Array(text),
  /** The name of whoever made it. */
  madeBy: text,
  madeAt: instantText,
  expiresAt: instantText,
  /** To the minute. */
  lastUsedAt: orNull(instantText),
  revokedAt: orNull(instantText),
})

export type Key = Static<typeof key>

export const listKeys = endpoint({
  name: 'keys',
  method: 'GET',
  path: '/api/keys',
  tag: 'network',
  zh: '接口密钥',
  en: 'Keys of programs',
  who: 'signedIn',
  answer: Type.Object({ keys: Type.Array(key) }),
})

export const makeKey = endpoint({
  name: 'make-key',
  method: 'POST',
  path: '/api/keys',
  tag: 'network',
  zh: '生成接口密钥（只显示一次）',
  en: 'Make a key for a program; it is shown this once',
  who: 'signedIn',
  body: form({
    organisation: organisationId,
    name: Type.String({ minLength: 1, maxLength: 100 }),
    roles,
    scopes,
    /** A year from now at most. */
    expiresAt: instantText,
  }),
  answer: Type.Object({ ...key.properties, token: text }),
})

export const revokeKey = endpoint({
  name: 'revoke-key',
  method: 'DELETE',
  path: '/api/keys/:id',
  tag: 'network',
  zh: '吊销接口密钥',
  en: 'Revoke a key at once',
  who: 'signedIn',
  params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
  answer: Type.Object({ ok: Type.Boolean() }),
})

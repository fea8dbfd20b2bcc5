import type { FastifyInstance } from 'fastify'
import { listKeys, makeKey, revokeKey } from '#contract/keys/keys.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { listKeysUse } from './list-keys.ts'
import { makeKeyUse } from './make-key.ts'
import { revokeKeyUse } from './revoke-key.ts'

/** Which use case answers which endpoint of programs' keys. */
export function mountKeys(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listKeys, (call) => listKeysUse(call, shell))
  mount(app, shell, makeKey, (call) => makeKeyUse(call, shell))
  mount(app, shell, revokeKey, (call) => revokeKeyUse(call, shell))
}

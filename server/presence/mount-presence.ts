import type { FastifyInstance } from 'fastify'
import { sayPresence } from '#contract/presence/presence.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import type { Presence } from './presence.ts'
import { sayPresenceUse } from './say-presence.ts'

/** Who is at a case. */
export function mountPresence(app: FastifyInstance, shell: Shell, presence: Presence): void {
  mount(app, shell, sayPresence, (call) => sayPresenceUse(call, shell, presence))
}

import type { FastifyInstance } from 'fastify'
import { listActs } from '#contract/audit/acts.ts'
import { breakGlass } from '#contract/audit/break-glass.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { breakGlassUse } from './break-glass.ts'
import { listActsUse } from './list-acts.ts'

/** What auditors ask for, and looking where one need not look. */
export function mountAudit(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listActs, (call) => listActsUse(call, shell))
  mount(app, shell, breakGlass, (call) => breakGlassUse(call, shell))
}

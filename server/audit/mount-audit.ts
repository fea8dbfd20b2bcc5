import type { FastifyInstance } from 'fastify'
import { listActs } from '#contract/audit/acts.ts'
import { breakGlass } from '#contract/audit/break-glass.ts'
import { listVerifications, verifyHistory } from '#contract/audit/verifications.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import type { WithVerifier } from './begin-verification.ts'
import { breakGlassUse } from './break-glass.ts'
import { listActsUse } from './list-acts.ts'
import { listVerificationsUse, verifyHistoryUse } from './verifications.ts'

/** What auditors ask for, and looking where one need not look. */
export function mountAudit(app: FastifyInstance, shell: Shell & WithVerifier): void {
  mount(app, shell, listActs, (call) => listActsUse(call, shell))
  mount(app, shell, listVerifications, (call) => listVerificationsUse(call, shell))
  mount(app, shell, verifyHistory, (call) => verifyHistoryUse(call, shell))
  mount(app, shell, breakGlass, (call) => breakGlassUse(call, shell))
}

import type { FastifyInstance } from 'fastify'
import { callsOfCase, endCall, linkCall, myCalls, showCall, tellCall } from '#contract/telephone/calls.ts'
import { keepExtension, showExtension } from '#contract/telephone/extension.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { mount } from '../http/mount.ts'
import { callsOfCaseUse } from './case-calls.ts'
import { myCallsUse, showCallUse } from './desk-calls.ts'
import { keepExtensionUse, showExtensionUse } from './extensions.ts'
import { linkCallUse } from './link-call.ts'
import { endCallUse, tellCallUse } from './tell-call.ts'

/** What switches tell of calls, and what desks see of them. */
export function mountTelephone(app: FastifyInstance, shell: CaseShell): void {
  mount(app, shell, tellCall, (call) => tellCallUse(call, shell))
  mount(app, shell, endCall, (call) => endCallUse(call, shell))
  mount(app, shell, myCalls, (call) => myCallsUse(call, shell))
  mount(app, shell, showCall, (call) => showCallUse(call, shell))
  mount(app, shell, linkCall, (call) => linkCallUse(call, shell))
  mount(app, shell, callsOfCase, (call) => callsOfCaseUse(call, shell))
  mount(app, shell, showExtension, (call) => showExtensionUse(call, shell))
  mount(app, shell, keepExtension, (call) => keepExtensionUse(call, shell))
}

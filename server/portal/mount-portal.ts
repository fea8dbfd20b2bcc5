import type { FastifyInstance } from 'fastify'
import {
  askPortalCode,
  attachAsCustomer,
  enterPortal,
  followCase,
  leavePortal,
  moveAsCustomer,
} from '#contract/portal/following.ts'
import { findForCustomer, listPublished, showPortal, submitAtPortal } from '#contract/portal/window.ts'
import { yes } from '#domain/outcome.ts'
import type { WithFiles } from '../attachment/file-store.ts'
import { readAsItComes, takingBytes } from '../attachment/mount-attachments.ts'
import type { CaseShell } from '../case/perform-move.ts'
import { clearPortal } from '../http/cookies.ts'
import { mount } from '../http/mount.ts'
import { askCodeUse } from './ask-code.ts'
import { attachAsCustomerUse } from './attach-as-customer.ts'
import { findForCustomerUse } from './find-for-customer.ts'
import { followCaseUse, moveAsCustomerUse } from './follow-case.ts'
import { listPublishedUse } from './list-published.ts'
import { closePortal } from './portal-sessions.ts'
import { showPortalUse } from './show-portal.ts'
import { submitAtPortalUse } from './submit-at-portal.ts'
import { enterPortalUse } from './take-code.ts'

/** The window at the website: the only part of the door that customers themselves come to. */
export function mountPortal(app: FastifyInstance, shell: CaseShell & WithFiles): void {
  mount(app, shell, showPortal, () => showPortalUse(shell))
  mount(app, shell, listPublished, (call) => listPublishedUse(call, shell))
  mount(app, shell, findForCustomer, (call) => findForCustomerUse(call, shell))
  mount(app, shell, submitAtPortal, (call, door) => submitAtPortalUse(call, door, shell))
  mount(app, shell, askPortalCode, (call) => askCodeUse(call, shell))
  mount(app, shell, enterPortal, (call, door) => enterPortalUse(call, door, shell))
  mount(app, shell, followCase, (call, door) => followCaseUse(call, door, shell))
  mount(app, shell, moveAsCustomer, (call, door) => moveAsCustomerUse(call, door, shell))
  mount(app, shell, leavePortal, async (_call, door) => {
    await closePortal(door, shell)
    clearPortal(door.request, door.reply)
    return yes({ ok: true })
  })
  takingBytes(app, (inside) =>
    mount(inside, shell, attachAsCustomer, (call, door) =>
      readAsItComes(door, (content) => attachAsCustomerUse(call, door, content, shell)),
    ),
  )
}

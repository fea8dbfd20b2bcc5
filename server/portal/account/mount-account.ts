import type { FastifyInstance } from 'fastify'
import {
  askSignInCode,
  deleteAccount,
  enterAccount,
  keepInAccount,
  leaveAccount,
  leaveAccountEverywhere,
  showAccount,
} from '#contract/portal/account.ts'
import { attachToOwnCase, listOwnCases, moveOwnCase, showOwnCase } from '#contract/portal/own-cases.ts'
import type { WithFiles } from '../../attachment/file-store.ts'
import { readAsItComes, takingBytes } from '../../attachment/mount-attachments.ts'
import type { CaseShell } from '../../case/perform-move.ts'
import { mount } from '../../http/mount.ts'
import { askSignInCodeUse } from './ask-sign-in-code.ts'
import { attachToOwnCaseUse, moveOwnCaseUse, showOwnCaseUse } from './at-own-case.ts'
import { deleteAccountUse, keepInAccountUse, showAccountUse } from './keep-account.ts'
import { listOwnCasesUse } from './own-cases.ts'
import { enterAccountUse, leaveAccountUse } from './sign-in.ts'

/** The website for customers who have an account there. */
export function mountAccount(app: FastifyInstance, shell: CaseShell & WithFiles): void {
  mount(app, shell, askSignInCode, (call) => askSignInCodeUse(call, shell))
  mount(app, shell, enterAccount, (call, door) => enterAccountUse(call, door, shell))
  mount(app, shell, showAccount, (call, door) => showAccountUse(call, door, shell))
  mount(app, shell, keepInAccount, (call, door) => keepInAccountUse(call, door, shell))
  mount(app, shell, deleteAccount, (call, door) => deleteAccountUse(call, door, shell))
  mount(app, shell, leaveAccount, (_call, door) => leaveAccountUse(door, 'this', shell))
  mount(app, shell, leaveAccountEverywhere, (_call, door) => leaveAccountUse(door, 'all', shell))
  mount(app, shell, listOwnCases, (call, door) => listOwnCasesUse(call, door, shell))
  mount(app, shell, showOwnCase, (call, door) => showOwnCaseUse(call, door, shell))
  mount(app, shell, moveOwnCase, (call, door) => moveOwnCaseUse(call, door, shell))
  takingBytes(app, (inside) =>
    mount(inside, shell, attachToOwnCase, (call, door) =>
      readAsItComes(door, (content) => attachToOwnCaseUse(call, door, content, shell)),
    ),
  )
}

import type { FastifyInstance } from 'fastify'
import { giveUpSending, listSendings, repeatSending } from '#contract/sending/sendings.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { giveUpSendingUse, repeatSendingUse } from './change-sending.ts'
import { listSendingsUse } from './list-sendings.ts'

/** Which use case answers which endpoint of what goes out. */
export function mountSendings(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listSendings, (call) => listSendingsUse(call, shell))
  mount(app, shell, repeatSending, (call) => repeatSendingUse(call, shell))
  mount(app, shell, giveUpSending, (call) => giveUpSendingUse(call, shell))
}

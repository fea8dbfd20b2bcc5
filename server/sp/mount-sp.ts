import type { FastifyInstance } from 'fastify'
import { listSpWays, writeSpWay } from '#contract/sp/ways.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { listSpWaysUse, writeSpWayUse } from './ways.ts'

/** How SPs are reached. */
export function mountSp(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listSpWays, (call) => listSpWaysUse(call, shell))
  mount(app, shell, writeSpWay, (call) => writeSpWayUse(call, shell))
}

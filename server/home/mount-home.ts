import type { FastifyInstance } from 'fastify'
import { dismissSteps, showHome } from '#contract/home/home.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { dismissStepsUse, showHomeUse } from './show-home.ts'

/** What somebody finds on their desk. */
export function mountHome(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, showHome, (call) => showHomeUse(call, shell))
  mount(app, shell, dismissSteps, (call) => dismissStepsUse(call, shell))
}

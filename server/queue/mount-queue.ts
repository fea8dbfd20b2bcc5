import type { FastifyInstance } from 'fastify'
import { changeView, chooseViews, deleteView, listViews, saveView } from '#contract/queue/views.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { chooseViewsUse, listViewsUse } from './list-views.ts'
import { changeViewUse, deleteViewUse, saveViewUse } from './queue-views.ts'

/** Which use case answers which endpoint of the queue. */
export function mountQueue(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listViews, (call) => listViewsUse(call, shell))
  mount(app, shell, saveView, (call) => saveViewUse(call, shell))
  mount(app, shell, changeView, (call) => changeViewUse(call, shell))
  mount(app, shell, deleteView, (call) => deleteViewUse(call, shell))
  mount(app, shell, chooseViews, (call) => chooseViewsUse(call, shell))
}

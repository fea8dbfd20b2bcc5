import type { FastifyInstance } from 'fastify'
import { listColleagues } from '#contract/case/colleagues.ts'
import { lookTogether, previewTogether } from '#contract/queue/together.ts'
import { changeView, chooseViews, deleteView, listViews, saveView } from '#contract/queue/views.ts'
import { listColleaguesUse } from '../case/list-colleagues.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { chooseViewsUse, listViewsUse } from './list-views.ts'
import { previewTogetherUse } from './preview-together.ts'
import { changeViewUse, deleteViewUse, saveViewUse } from './queue-views.ts'
import { lookTogetherUse } from './together.ts'

/** Which use case answers which endpoint of the queue. */
export function mountQueue(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listViews, (call) => listViewsUse(call, shell))
  mount(app, shell, saveView, (call) => saveViewUse(call, shell))
  mount(app, shell, changeView, (call) => changeViewUse(call, shell))
  mount(app, shell, deleteView, (call) => deleteViewUse(call, shell))
  mount(app, shell, chooseViews, (call) => chooseViewsUse(call, shell))
  mount(app, shell, listColleagues, (call) => listColleaguesUse(call, shell))
  mount(app, shell, lookTogether, (call) => lookTogetherUse(call, shell))
  mount(app, shell, previewTogether, (call) => previewTogetherUse(call, shell))
}

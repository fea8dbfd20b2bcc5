import type { FastifyInstance } from 'fastify'
import {
  keepWishes,
  listNotices,
  readNotices,
  showUnread,
  showWishes,
  unwatchCase,
  watchCase,
} from '#contract/notice/notices.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { keepWishesUse, listNoticesUse, readNoticesUse, showUnreadUse, showWishesUse } from './notices.ts'
import { unwatchCaseUse, watchCaseUse } from './watches.ts'

/** What somebody is told of, and what they keep an eye on. */
export function mountNotices(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, listNotices, (call) => listNoticesUse(call, shell))
  mount(app, shell, showUnread, (call) => showUnreadUse(call, shell))
  mount(app, shell, readNotices, (call) => readNoticesUse(call, shell))
  mount(app, shell, showWishes, (call) => showWishesUse(call, shell))
  mount(app, shell, keepWishes, (call) => keepWishesUse(call, shell))
  mount(app, shell, watchCase, (call) => watchCaseUse(call, shell))
  mount(app, shell, unwatchCase, (call) => unwatchCaseUse(call, shell))
}

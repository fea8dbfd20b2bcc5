import type { FastifyInstance } from 'fastify'
import { dropDraft, keepDraft, showDraft } from '#contract/draft/drafts.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { dropDraftUse, keepDraftUse, showDraftUse } from './drafts.ts'

/** What people have typed and not sent. */
export function mountDrafts(app: FastifyInstance, shell: Shell): void {
  mount(app, shell, showDraft, (call) => showDraftUse(call, shell))
  mount(app, shell, keepDraft, (call) => keepDraftUse(call, shell))
  mount(app, shell, dropDraft, (call) => dropDraftUse(call, shell))
}

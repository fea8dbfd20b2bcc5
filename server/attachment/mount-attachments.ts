import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import {
  askForFile,
  attach,
  listAttachments,
  showPicture,
  takeFile,
} from '#contract/attachment/attachments.ts'
import { mount } from '../http/mount.ts'
import type { Shell } from '../shell.ts'
import { attachUse } from './attach.ts'
import type { WithFiles } from './file-store.ts'
import { askForFileUse, takeFileUse } from './give-file.ts'
import { listAttachmentsUse } from './list-attachments.ts'
import { showPictureUse } from './show-picture.ts'

/** The files of cases. Only here are bytes taken, and they are read as they come. */
export function mountAttachments(app: FastifyInstance, shell: Shell & WithFiles): void {
  mount(app, shell, listAttachments, (call) => listAttachmentsUse(call, shell))
  mount(app, shell, askForFile, (call) => askForFileUse(call, shell))
  mount(app, shell, showPicture, (call) => showPictureUse(call, shell))
  mount(app, shell, takeFile, (call) => takeFileUse(call, shell))
  void app.register(async (inside) => {
    inside.removeAllContentTypeParsers()
    inside.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    mount(inside, shell, attach, async (call, { request, reply }) => {
      const outcome = await attachUse(
        call,
        (request.body as Readable | undefined) ?? Readable.from([]),
        shell,
      )
      // What was not read to its end is not read at all.
      if (!outcome.ok) void reply.header('connection', 'close')
      return outcome
    })
  })
}

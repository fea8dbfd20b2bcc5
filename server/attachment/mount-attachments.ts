import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import {
  askForFile,
  attach,
  listAttachments,
  showPicture,
  takeFile,
} from '#contract/attachment/attachments.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Door, mount } from '../http/mount.ts'
import type { Refused } from '../refused.ts'
import type { Shell } from '../shell.ts'
import { attachUse } from './attach.ts'
import type { WithFiles } from './file-store.ts'
import { askForFileUse, takeFileUse } from './give-file.ts'
import { listAttachmentsUse } from './list-attachments.ts'
import { showPictureUse } from './show-picture.ts'

/** The files of cases. */
export function mountAttachments(app: FastifyInstance, shell: Shell & WithFiles): void {
  mount(app, shell, listAttachments, (call) => listAttachmentsUse(call, shell))
  mount(app, shell, askForFile, (call) => askForFileUse(call, shell))
  mount(app, shell, showPicture, (call) => showPictureUse(call, shell))
  mount(app, shell, takeFile, (call) => takeFileUse(call, shell))
  takingBytes(app, (inside) =>
    mount(inside, shell, attach, (call, door) =>
      readAsItComes(door, (content) => attachUse(call, content, shell)),
    ),
  )
}

/** A part of the door at which bytes are taken, and nothing else. */
export function takingBytes(app: FastifyInstance, mountThere: (inside: FastifyInstance) => void): void {
  void app.register(async (inside) => {
    inside.removeAllContentTypeParsers()
    inside.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
    mountThere(inside)
  })
}

/** Hands the bytes of a request on; what was not read to its end is not read at all. */
export async function readAsItComes<Answer>(
  { request, reply }: Door,
  take: (content: AsyncIterable<Uint8Array>) => Promise<Outcome<Answer, Refused>>,
): Promise<Outcome<Answer, Refused>> {
  const outcome = await take((request.body as Readable | undefined) ?? Readable.from([]))
  if (!outcome.ok) void reply.header('connection', 'close')
  return outcome
}

import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { FileGiven } from '#contract/file.ts'

/** Sends a file to be kept, never to be opened here: whatever is in it, it does not become a page of ours. */
export function sendFile(
  reply: FastifyReply,
  usual: string,
  { name, bytes, content, type: own }: FileGiven,
): FastifyReply {
  const type = own ?? usual
  if (bytes !== null) void reply.header('content-length', bytes)
  return (
    reply
      .type(type.startsWith('text/') ? `${type}; charset=utf-8` : type)
      .header('content-disposition', disposition(name))
      // A stream that is there is sent itself: one around it would leave it open when the reader goes away first.
      .send(content instanceof Readable ? content : Readable.from(content))
  )
}

/** By RFC 6266: a name in plain letters for old programs, and the name itself. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

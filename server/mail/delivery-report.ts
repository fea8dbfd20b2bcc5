import type { Email } from 'postal-mime'
import type { Parsed } from './parsed.ts'

const MOST_LOOKED_AT = 64 * 1024

/** What a report of delivery says and brings back; null for a mail that is none. */
export function reportIn({ headers, attachments }: Email): Parsed['report'] {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? ''
  const isReport = /^\s*multipart\/report\b/i.test(type)
  const said = attachments.filter(({ mimeType }) => mimeType === 'message/delivery-status').map(wordsOf)
  if (!isReport && said.length === 0) return null
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(said.join('\n'))?.[1] ?? null
  const brought = attachments.filter(({ mimeType }) =>
    /^(message\/rfc822|text\/rfc822-headers)/.test(mimeType),
  )
  return { status, original: brought.map(wordsOf).join('\n') }
}

function wordsOf({ content }: Email['attachments'][number]): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))
  return bytes.toString('latin1', 0, MOST_LOOKED_AT)
}

import PostalMime, { type Address, type Email } from 'postal-mime'
import type { MailFlaw } from '#domain/mail/heard.ts'
import { MOST_DEPTH, MOST_PARTS } from '#domain/mail/mailbox.ts'
import { reportIn } from './delivery-report.ts'
import type { MailFile, Parsed } from './parsed.ts'

const MOST_HEADER_BYTES = 512 * 1024
const MOST_TEXT = 200_000
const MOST_HTML = 1_000_000

/** Reads a mail. It may be anything: what it is made to do to a reader is bounded here, and its time outside. */
export async function parseMail(raw: Uint8Array): Promise<Parsed> {
  if (partsIn(raw) > MOST_PARTS * 4) return unread('tooManyParts', await headOf(raw))
  try {
    const email = await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: MOST_DEPTH,
      maxHeadersSize: MOST_HEADER_BYTES,
    })
    if (email.attachments.length > MOST_PARTS) return unread('tooManyParts', email)
    const flaw = isBroken(email, raw) ? ('broken' as const) : null
    return {
      ...unread(flaw, email),
      text: await textOf(email),
      files: filesOf(email),
      report: reportIn(email),
    }
  } catch (error) {
    const isDeep = /nesting depth/i.test((error as Error).message)
    return unread(isDeep ? 'tooDeep' : 'broken', await headOf(raw))
  }
}

/** What the head of a mail says, when the rest of it is not read. */
function unread(flaw: MailFlaw | null, email: Email | null): Parsed {
  const from = mailboxOf(email?.from)
  return {
    flaw,
    headers: (email?.headers ?? []).map(({ key, value }) => [key, value] as const),
    sender: from.address.trim().toLowerCase(),
    senderName: from.name,
    subject: email?.subject ?? '',
    text: '',
    files: [],
    report: null,
  }
}

/** The head alone, read as a mail that says nothing else. */
export async function headOf(raw: Uint8Array): Promise<Email | null> {
  const text = Buffer.from(raw.subarray(0, MOST_HEADER_BYTES / 2)).toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  const head = text.slice(0, end).replace(/^content-[^\n]*(\n[ \t][^\n]*)*\n?/gim, '')
  return PostalMime.parse(Buffer.from(`${head}\r\n\r\n`, 'latin1')).catch(() => null)
}

function mailboxOf(address: Address | undefined): { readonly name: string; readonly address: string } {
  if (!address) return { name: '', address: '' }
  return address.group ? (address.group[0] ?? { name: '', address: '' }) : address
}

async function textOf({ text, html }: Email): Promise<string> {
  if (text?.trim()) return text.slice(0, MOST_TEXT)
  if (!html) return ''
  const { htmlToText } = await import('html-to-text')
  const limits = { maxInputLength: MOST_HTML, maxDepth: 100, maxChildNodes: 10_000 }
  const selectors = [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
  ]
  return htmlToText(html.slice(0, MOST_HTML), { wordwrap: false, limits, selectors }).slice(0, MOST_TEXT)
}

function filesOf({ attachments }: Email): readonly MailFile[] {
  return attachments
    .filter((one) => one.mimeType !== 'message/delivery-status')
    .map(({ filename, content }) => ({
      name: filename ?? '',
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    }))
}

/** A mail that nobody can have written so: without a sender, or with parts that do not begin or do not end. */
function isBroken(email: Email, raw: Uint8Array): boolean {
  if (!/^[^\s@]+@[^\s@]+$/.test(mailboxOf(email.from).address)) return true
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? ''
  if (!/^\s*multipart\//i.test(type)) return false
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  return (
    mark === undefined || !Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).includes(`--${mark}--`)
  )
}

/** How many parts a mail claims to have, counted before any of them is read: by what begins one, and by what says what it is. */
function partsIn(raw: Uint8Array): number {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const types = ['\nContent-Type:', '\ncontent-type:', '\nContent-type:']
  const begun = isMultipart(bytes) ? countOf(bytes, '\n--') / 2 : 0
  return Math.max(
    begun,
    types.reduce((sum, mark) => sum + countOf(bytes, mark), 0),
  )
}

function isMultipart(bytes: Buffer): boolean {
  return /^content-type:\s*multipart\//im.test(bytes.toString('latin1', 0, MOST_HEADER_BYTES))
}

/** Counted no further than matters. */
function countOf(bytes: Buffer, mark: string): number {
  let count = 0
  for (let at = bytes.indexOf(mark); at >= 0 && count <= MOST_PARTS * 10; at = bytes.indexOf(mark, at + 1))
    count++
  return count
}

import { createHash } from 'node:crypto'

/** What stands before the words of a mail is never longer than that; of one that is too large, so much is kept. */
export const LONGEST_HEAD = 256 * 1024

/** What a mail is told by, of all that its head says: how it travelled is not part of it. */
const telling = [
  'message-id',
  'from',
  'to',
  'subject',
  'date',
  'content-type',
  'in-reply-to',
  'references',
  'auto-submitted',
]

/**
 * The digest of what a mail is: the same for the same mail, by whatever way and however often it is brought. Two that
 * share an identifier and say different things are two.
 */
export function digestOfMail(raw: Buffer): string {
  const { head, body } = partsOf(raw)
  const fields = unfolded(head)
  const told = telling.map((name) => fields.filter(([own]) => own === name).map(([, value]) => value))
  const hash = createHash('sha256').update(JSON.stringify(told))
  hash.update(body.toString('latin1').replaceAll('\r\n', '\n').trimEnd(), 'latin1')
  return hash.digest('hex')
}

/** The first value of a header, as it stands; null where there is none. */
export function headerOf(raw: Buffer, name: string): string | null {
  return unfolded(partsOf(raw).head).find(([own]) => own === name)?.[1] ?? null
}

function partsOf(raw: Buffer): { readonly head: string; readonly body: Buffer } {
  const ends = ['\r\n\r\n', '\n\n'].map((mark) => ({ at: raw.indexOf(mark), after: mark.length }))
  const [end] = ends.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)
  const at = Math.min(end?.at ?? raw.length, LONGEST_HEAD)
  return { head: raw.toString('latin1', 0, at), body: raw.subarray(at + (end?.after ?? 0)) }
}

function unfolded(head: string): readonly (readonly [name: string, value: string])[] {
  const fields: [string, string][] = []
  for (const line of head.split(/\r?\n/)) {
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last) last[1] += ` ${line.trim()}`
    else if (line.includes(':'))
      fields.push([
        line.slice(0, line.indexOf(':')).trim().toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ])
  }
  return fields
}

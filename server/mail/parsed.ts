import type { MailFlaw } from '#domain/mail/heard.ts'

/** A file that came with a mail. */
export type MailFile = {
  readonly name: string
  readonly content: Uint8Array
}

/** What a mail says, read; with a flaw, as much of it as could be made out. */
export type Parsed = {
  readonly flaw: MailFlaw | null
  /** The names in small letters, the values as they stand. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** In small letters; empty where nobody can be made out. */
  readonly sender: string
  readonly senderName: string
  readonly subject: string
  /** Its words: what was HTML is text. */
  readonly text: string
  readonly files: readonly MailFile[]
  /** What a report of delivery brings back of our own message, where it is one. */
  readonly report: { readonly status: string | null; readonly original: string } | null
}

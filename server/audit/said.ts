import { createHash, randomBytes } from 'node:crypto'
import type { EventType } from '#domain/case/events.ts'
import { type Said, split } from '#domain/privacy/personal-parts.ts'
import { canonicalJson } from './canonical.ts'

/** A row of the journal as far as it is history. `salt` is null when what belonged to a person has been forgotten. */
export type JournalRow = {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly person: string
  readonly organisation: string | null
  readonly data: Said
  readonly salt: string | null
  readonly personal_digest: string
}

/** A notice as far as it is history. */
export type NoticeRow = {
  readonly id: string
  readonly seq: number
  readonly organisation: string
  readonly what: string
  readonly number: string
  readonly at: string
}

/** The text of a write that goes into the chain of its case: what happened and who was told. */
export function saidOf(rows: readonly JournalRow[], notices: readonly NoticeRow[]): string {
  return canonicalJson({
    events: rows.map(({ seq, type, at, person, organisation, data, personal_digest }) => {
      const { plain } = split(type as EventType, data)
      return { seq, type, at, person, organisation, plain, personal: personal_digest }
    }),
    notices: notices
      .map(({ id, seq, organisation, what, number, at }) => ({ id, seq, organisation, what, number, at }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  })
}

/** A fresh salt, and the digest of what belongs to a person in an event. */
export function personalDigest(type: EventType, data: Said): { salt: string; personal_digest: string } {
  const salt = randomBytes(16).toString('hex')
  return { salt, personal_digest: digestWith(salt, type, data) }
}

/** Whether what belongs to a person is still what it was when it was written, or has been forgotten as a whole. */
export function personalHolds({ type, data, salt, personal_digest }: JournalRow): boolean {
  return salt === null || digestWith(salt, type as EventType, data) === personal_digest
}

function digestWith(salt: string, type: EventType, data: Said): string {
  return sha256(`${salt}${canonicalJson(split(type, data).personal)}`)
}

/** The hash of a write: of the chain before it and of what it said. */
export function linked(before: string, said: string): string {
  return sha256(`${before}${said}`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

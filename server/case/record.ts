import { randomUUIDv7 } from 'node:crypto'
import type { Case } from '#domain/case/case.ts'
import type { World } from '#domain/case/deciding.ts'
import type { Recorded } from '#domain/case/events.ts'
import { reachedBy } from '#domain/case/mentioning.ts'
import { noticesOf } from '#domain/case/notices.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { personalDigest, saidOf } from '../audit/said.ts'
import { type Changed, newsOf } from '../live/news.ts'
import { clockRows, legRows, type Rows, rowOf, sideTaskRows } from './case-row.ts'
import { recordSql } from './record-sql.ts'

/** A case before, after, and what happened in between; `before` null for a new case. */
export type Change = {
  readonly before: Case | null
  readonly after: Case
  readonly events: readonly Recorded[]
  /** By what the customer is found by the number they call from, where that is another than before. */
  readonly contactToken?: string | null
  readonly telephoneToken?: string | null
}

/** The answer to a request, kept with what it did so that a repeated request gets it again. */
export type Command = {
  readonly requestId: string
  readonly person: string
  readonly what: string
  readonly answer: unknown
}

export type Recording = 'recorded' | 'conflict' | 'repeated'

/**
 * Writes changes of cases of one shard in a single statement, all or nothing: rows, journal, legs, clocks, notices,
 * mentions and the answer of the request. `conflict`: someone else wrote one of the cases first; `repeated`: this request was
 * answered before.
 */
export async function record(
  db: Db,
  changes: readonly Change[],
  world: World,
  at: Instant,
  command: Command | null,
): Promise<Recording> {
  const created = changes.filter((one) => one.before === null)
  const updated = changes.filter((one) => one.before !== null)
  const shardKey = oneShardOf(changes)
  const written = new Map(changes.map((one) => [one, writtenOf(one, world)]))
  const row = (one: Change) => ({
    ...rowOf(one.after, world.network),
    said: written.get(one)?.said,
    contact_token: one.contactToken ?? null,
    telephone_token: one.telephoneToken ?? null,
  })
  const values = [
    created.map(row),
    updated.map((one) => ({ ...row(one), expected: one.before?.version, recontacted: hasNewContact(one) })),
    [...written.values()].flatMap((one) => one.journal),
    together(changes.map((one) => legRows(one.before, one.after))),
    together(changes.map((one) => clockRows(one.before, one.after))),
    [...written.values()].flatMap((one) => one.notices),
    command
      ? [
          {
            shard_key: shardKey,
            request_id: command.requestId,
            person: command.person,
            what: command.what,
            answer: command.answer,
            at,
          },
        ]
      : [],
    newsOf(changes.map((one) => changedOf(one, toldIn(written.get(one))))),
    together(changes.map((one) => sideTaskRows(one.before, one.after))),
    [...written.values()].flatMap((one) => one.mentions),
  ].map((value) => JSON.stringify(value))
  try {
    const keys = [shardKey, updated.map((one) => one.after.id)]
    await db.query({ name: 'record', text: recordSql, values: [...values, ...keys] })
    return 'recorded'
  } catch (error) {
    return meaningOf(error)
  }
}

function oneShardOf(changes: readonly Change[]): number {
  const shardKey = changes[0]?.after.shardKey
  if (shardKey === undefined || changes.some((one) => one.after.shardKey !== shardKey)) {
    throw new Error('a write touches the cases of exactly one shard')
  }
  return shardKey
}

/** Another way to reach the customer, or none any more: the token of the old one must not stay. */
export function hasNewContact({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  return before?.intake.customer.contact !== after.intake.customer.contact
}

function together<Row>(rows: readonly Rows<Row>[]): Rows<Row> {
  return { new: rows.flatMap((one) => one.new), changed: rows.flatMap((one) => one.changed) }
}

/** A division by zero is the statement's own way of saying that a version did not match. */
function meaningOf(error: unknown): Recording {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === '22012' || (code === '23505' && constraint === 'journal_pkey')) return 'conflict'
  if (code === '23505' && constraint === 'commands_pkey') return 'repeated'
  throw error
}

/** The organisations that were told, and those at which somebody was named. */
function toldIn(written: ReturnType<typeof writtenOf> | undefined): readonly string[] {
  const rows = [...(written?.notices ?? []), ...(written?.mentions ?? [])]
  return [...new Set(rows.map((one) => one.organisation))]
}

function changedOf({ after }: Change, told: readonly string[]): Changed {
  return { number: after.number, version: after.version, ...(told.length > 0 ? { told } : {}) }
}

/** The rows of what happened, of who is told and of who is named, and the text by which they enter the chain of the case. */
function writtenOf(change: Change, world: World) {
  const journal = journalRows(change)
  const notices = noticeRows(change, world)
  return { journal, notices, mentions: mentionRows(change), said: saidOf(journal, notices) }
}

function journalRows({ after, events }: Change) {
  return events.map(({ seq, type, at, by, ...facts }) => {
    const data = by.saidBy === undefined ? facts : { ...facts, saidBy: by.saidBy }
    return {
      shard_key: after.shardKey,
      case_id: after.id,
      seq,
      type,
      at,
      person: by.person,
      organisation: by.organisation,
      data,
      ...personalDigest(type, data),
    }
  })
}

function noticeRows({ after, events }: Change, world: World) {
  return events.flatMap((event) =>
    noticesOf(event, after, world).map(({ to, what }) => ({
      shard_key: after.shardKey,
      id: randomUUIDv7(),
      case_id: after.id,
      seq: event.seq,
      organisation: to,
      what,
      number: after.number,
      at: event.at,
    })),
  )
}

function mentionRows({ after, events }: Change) {
  return events.flatMap((event) =>
    reachedBy(event, after).map(({ person, organisation, what }) => ({
      shard_key: after.shardKey,
      case_id: after.id,
      seq: event.seq,
      organisation,
      person,
      what,
      id: randomUUIDv7(),
      number: after.number,
      at: event.at,
    })),
  )
}

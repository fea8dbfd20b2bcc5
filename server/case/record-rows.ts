import { randomUUIDv7 } from 'node:crypto'
import type { World } from '#domain/case/deciding.ts'
import type { Recorded } from '#domain/case/events.ts'
import { reachedBy } from '#domain/case/mentioning.ts'
import { noticesOf } from '#domain/case/notices.ts'
import type { Instant } from '#domain/time.ts'
import { personalDigest, saidOf } from '../audit/said.ts'
import { clockRows, legRows, type Rows, rowOf, sideTaskRows } from './case-row.ts'
import type { Change, Command } from './change.ts'
import type { KindOfRows } from './record-sql.ts'

/** A change with the rows of its case, of what happened, of who is told and named, and how they enter its chain. */
export type Written = ReturnType<typeof writtenOf>

/** What a change writes, in a world that says who is told. */
export function writtenOf(change: Change, world: World) {
  const journal = journalRows(change)
  const notices = noticeRows(change, world)
  const row = caseRowOf(change, world)
  return { ...change, row, journal, notices, mentions: mentionRows(change), said: saidOf(journal, notices) }
}

/** What is written, by the kinds of its rows. */
export function rowsOf(
  written: readonly Written[],
  command: Command | null,
  shardKey: number,
  at: Instant,
): Readonly<Record<KindOfRows, readonly unknown[]>> {
  const legs = together(written.map((one) => legRows(one.before, one.after)))
  const clocks = together(written.map((one) => clockRows(one.before, one.after)))
  const tasks = together(written.map((one) => sideTaskRows(one.before, one.after)))
  const { requestId, ...answer } = command ?? {}
  return {
    created: written.flatMap(({ before, row, said }) => (before ? [] : [{ ...row, said }])),
    updated: written.flatMap((one) =>
      one.before
        ? [{ ...one.row, said: one.said, expected: one.before.version, recontacted: hasNewContact(one) }]
        : [],
    ),
    journal: written.flatMap((one) => one.journal),
    legsBegun: legs.new,
    legsEnded: legs.changed,
    clocksStarted: clocks.new,
    clocksChanged: clocks.changed,
    tasksAsked: tasks.new,
    tasksDone: tasks.changed,
    told: written.flatMap((one) => one.notices),
    named: written.flatMap((one) => one.mentions),
    answered: command ? [{ shard_key: shardKey, request_id: requestId, ...answer, at }] : [],
    unverified: written.flatMap((one) => reachedByBackup(one.events)),
  }
}

/** The SPs whose first contact did not answer: the next one to look at the directory verifies it. */
function reachedByBackup(events: readonly Recorded[]): readonly string[] {
  return events.flatMap((event) =>
    event.type === 'dispatchedToSp' && event.contactUsed === 'backup' ? [event.to] : [],
  )
}

function caseRowOf(one: Change, world: World) {
  return {
    ...rowOf(one.after, world.network),
    contact_token: one.contactToken ?? null,
    telephone_token: one.telephoneToken ?? null,
  }
}

/** Another way to reach the customer, or none any more: the token of the old one must not stay. */
export function hasNewContact({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  return before?.intake.customer.contact !== after.intake.customer.contact
}

function together<Row>(rows: readonly Rows<Row>[]): Rows<Row> {
  return { new: rows.flatMap((one) => one.new), changed: rows.flatMap((one) => one.changed) }
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

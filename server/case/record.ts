import type { World } from '#domain/case/deciding.ts'
import type { Instant } from '#domain/time.ts'
import type { Db } from '../access/through.ts'
import { type Changed, newsOf } from '../live/news.ts'
import type { Change, Command } from './change.ts'
import { rowsOf, type Written, writtenOf } from './record-rows.ts'
import { type KindOfRows, kindsOfRows, recordSql } from './record-sql.ts'

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
  const shardKey = oneShardOf(changes)
  const written = changes.map((one) => writtenOf(one, world))
  const rows = rowsOf(written, command, shardKey, at)
  const kinds = kindsOfRows.filter((kind) => rows[kind].length > 0)
  const known = written.flatMap(({ before, after }) => (before ? [after.id] : []))
  const values = [
    changes.length,
    newsOf(written.map((one) => changedOf(one, toldIn(one)))),
    ...(known.length > 0 ? [shardKey, known] : []),
    ...kinds.map((kind) => JSON.stringify(rows[kind])),
  ]
  try {
    await db.query({ name: `record ${lettersOf(kinds)}`, text: recordSql(kinds), values })
    return 'recorded'
  } catch (error) {
    return meaningOf(error)
  }
}

/** A letter for each kind: names of statements are short. */
function lettersOf(kinds: readonly KindOfRows[]): string {
  return kinds.map((kind) => String.fromCharCode('a'.charCodeAt(0) + kindsOfRows.indexOf(kind))).join('')
}

function oneShardOf(changes: readonly Change[]): number {
  const shardKey = changes[0]?.after.shardKey
  if (shardKey === undefined || changes.some((one) => one.after.shardKey !== shardKey)) {
    throw new Error('a write touches the cases of exactly one shard')
  }
  return shardKey
}

/** A division by zero is the statement's own way of saying that a version did not match. */
function meaningOf(error: unknown): Recording {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === '22012' || (code === '23505' && constraint === 'journal_pkey')) return 'conflict'
  if (code === '23505' && constraint === 'commands_pkey') return 'repeated'
  throw error
}

/** The organisations that were told, and those at which somebody was named. */
function toldIn({ notices, mentions }: Written): readonly string[] {
  const rows = [...notices, ...mentions]
  return [...new Set(rows.map((one) => one.organisation))]
}

function changedOf({ after }: Change, told: readonly string[]): Changed {
  return { number: after.number, version: after.version, ...(told.length > 0 ? { told } : {}) }
}

import type { Pool, PoolClient } from 'pg'
import { naming } from '#domain/report/named.ts'
import { eyesOfSystem, through } from '#server/access/through.ts'
import { addFacts } from '#server/report/facts/add-facts.ts'
import { entriesIn } from '#server/report/facts/counted-cases.ts'
import { copiedTables, copyRows, keepRows, madeTable, makeCopies } from './copy-sql.ts'
import { specimenWishes } from './specimens.ts'
import { type Ground, writeSpecimens } from './write-specimens.ts'

/** Of a hundred cases so many are under way: what comes in within three days of a hundred. */
const OPEN_SHARE = 0.03
const SPECIMENS = { ended: 600, open: 150 }
/** Copies of one transaction. */
const A_TIME = 10_000
/** More than this would not fit into the numbers of a day. */
const MOST_COPIES = 20_000
const WRITERS = 2
const lookedInto = ['cases_changed', 'cases_ring_by_shard', 'cases_held', 'cases_without_token']

/** How far it has grown, and how long that took. */
export type Grown = {
  readonly cases: number
  readonly copies: number
  /** Until all rows were written, and until they were indexed as well. */
  readonly written: number
  readonly indexed: number
}

/** Cases that become more and more: so many of each specimen at present. */
export type Crop = {
  readonly specimens: { readonly ended: number; readonly open: number }
  readonly copies: { ended: number; open: number }
}

/** Plays the specimens that everything is copied from. */
export async function sow(ground: Ground, many = SPECIMENS): Promise<Crop> {
  const wishes = specimenWishes(ground.shell.reference.network(), ground.now, many)
  await writeSpecimens(wishes, ground)
  for (const table of copiedTables) await ground.owner.query(keepRows(table))
  return { specimens: many, copies: { ended: 0, open: 0 } }
}

/** Lets the cases grow to so many, with all their rows; the indexes are made anew when they become many times as many. */
export async function grow(
  { specimens, copies }: Crop,
  wished: number,
  { owner, shell }: Ground,
): Promise<Grown> {
  const before = await countCases(owner)
  const target = {
    ended: Math.max(copies.ended, Math.round((wished * (1 - OPEN_SHARE)) / specimens.ended) - 1),
    open: Math.max(copies.open, Math.round((wished * OPEN_SHARE) / specimens.open) - 1),
  }
  const began = performance.now()
  const indexes = wished > 2 * before ? await dropIndexes(owner) : []
  // What is written is looked through at the end.
  for (const table of copiedTables) await owner.query(`alter table ${table} set (autovacuum_enabled = off)`)
  const lots = [
    ...lotsOf(1, specimens.ended, copies.ended, target.ended),
    ...lotsOf(specimens.ended + 1, specimens.ended + specimens.open, copies.open, target.open),
  ]
  await Promise.all(Array.from({ length: WRITERS }, () => write(owner, lots)))
  const written = performance.now() - began
  // The server works on meanwhile: whoever still takes these tables for small reads through all of them.
  await ofEach(copiedTables, owner, (client, table) => client.query(`analyze ${table}`))
  await ofEach(indexes, owner, (client, definition) => client.query(definition))
  const more = { ended: target.ended - copies.ended, open: target.open - copies.open }
  await count(shell, owner, specimens.ended, more)
  Object.assign(copies, target)
  const indexed = performance.now() - began
  await ofEach(copiedTables, owner, async (client, table) => {
    await client.query(`alter table ${table} reset (autovacuum_enabled)`)
    await client.query(`vacuum analyze ${table}`)
  })
  const cases = await countCases(owner)
  return { cases, copies: cases - before, written: written / 1000, indexed: indexed / 1000 }
}

type Lot = readonly [firstSpecimen: number, lastSpecimen: number, firstCopy: number, lastCopy: number]

function lotsOf(first: number, last: number, have: number, want: number): Lot[] {
  const more = want - have
  if (more <= 0) return []
  const step = Math.max(1, Math.floor(A_TIME / more))
  const lots: Lot[] = []
  for (let from = first; from <= last; from += step)
    lots.push([from, Math.min(last, from + step - 1), have + 1, want])
  return lots
}

async function write(owner: Pool, lots: Lot[]): Promise<void> {
  const client = await owner.connect()
  try {
    // Rows are copied from rows that hold together: looking that up again for each takes longer than writing it.
    await client.query('set session_replication_role = replica')
    await client.query('set statement_timeout = 0')
    // Nothing of it is owed to anybody.
    await client.query('set synchronous_commit = off')
    await client.query(madeTable)
    const statements = await statementsOf(client)
    for (let lot = lots.shift(); lot; lot = lots.shift()) {
      await client.query('begin')
      await client.query(makeCopies, [...lot, MOST_COPIES])
      for (const text of statements) await client.query(text)
      await client.query('commit')
    }
  } finally {
    client.release(true)
  }
}

async function statementsOf(client: PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select attrelid::regclass::text as name, array_agg(quote_ident(attname) order by attnum) as columns from pg_attribute
     where attrelid = any($1::text[]::regclass[]) and attnum > 0 and not attisdropped and attgenerated = '' group by 1`,
    [copiedTables],
  )
  return copiedTables.map((table) => copyRows(table, rows.find(({ name }) => name === table)?.columns ?? []))
}

/**
 * Takes every index away that is no key; their definitions. So many rows are sorted sooner than inserted. Those by which
 * the server looks every second stay: it would read through everything instead, on all processors.
 */
async function dropIndexes(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = any($1::text[]::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)
       and indexrelid::regclass::text <> all($2)`,
    [copiedTables, lookedInto],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** Does something for each on as many connections as write. What goes through a whole table may take its time. */
async function ofEach<One>(
  all: readonly One[],
  owner: Pool,
  work: (client: PoolClient, one: One) => Promise<unknown>,
): Promise<void> {
  const left = [...all]
  const worker = async () => {
    const client = await owner.connect()
    try {
      await client.query('set statement_timeout = 0')
      await client.query(`set maintenance_work_mem = '1GB'`)
      for (let one = left.shift(); one; one = left.shift()) await work(client, one)
    } finally {
      client.release(true)
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, worker))
}

/** A copy counts for what its specimen counts for. */
async function count(
  shell: Ground['shell'],
  owner: Pool,
  ended: number,
  more: Crop['copies'],
): Promise<void> {
  const { rows } = await owner.query<{ shardKey: number; entries: string; isEnded: boolean }>(
    `select f.shard_key as "shardKey", k.entries, f.ordinal <= $1 as "isEnded" from bench_generate.few f
     join counted_cases k on k.shard_key = f.shard_key and k.case_id = f.id`,
    [ended],
  )
  const db = through(shell.pool, eyesOfSystem(shell.reference.network()))
  const all = rows.map(({ shardKey, entries, isEnded }) => {
    const times = isEnded ? more.ended : more.open
    const many = (values: object) =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value) * times]))
    return {
      shardKey,
      // What names a case was copied with it.
      entries: entriesIn(entries)
        .filter((entry) => !naming.includes(entry.family))
        .map((entry) => ({ ...entry, values: many(entry.values) })),
    }
  })
  await addFacts(db, all)
}

async function countCases(owner: Pool): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from cases')
  return rows[0]?.n ?? 0
}

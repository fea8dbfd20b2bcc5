import type { Pool, PoolClient } from 'pg'
import type { Case } from '#domain/case/case.ts'
import type { Network } from '#domain/organisation/network.ts'
import { type Instant, instant, plusMinutes } from '#domain/time.ts'
import { clockRows, legRows, rowOf } from '#server/case/case-row.ts'
import { loadCase } from '#server/case/load.ts'
import { caseShell, taken } from '#server/case/taken-case.fixture.ts'
import { ringAll } from '#server/clock/ring-due.ts'
import { provinces } from '#server/network/divisions.ts'
import { withoutIndexes } from '../many-cases.ts'

const TAKEN = instant('2026-11-23T09:00:00+08:00')
/** The first reply of such a case is due three hours after it was taken in; it is warned of an hour before. */
const [WARNED, DUE] = [plusMinutes(TAKEN, 120), plusMinutes(TAKEN, 180)]
/** Those that are not due were taken in so many minutes ago: nothing of them rings while something is measured. */
const TAKEN_AGO = { least: 20, most: 80 }
const AT_A_TIME = 20_000
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
const shardKeys = provinces.map(({ code }) => Number(code) * 100)

/** A case that was taken in just now, and one whose first reply will be breached; and how many copies there are of them. */
export type Originals = {
  readonly fresh: Case
  readonly warned: Case
  readonly network: Network
  copies: number
}

/** Takes the case in of which the others are copies, on an empty database. */
export async function takeOriginals(owner: Pool): Promise<Originals> {
  const shell = await caseShell(owner, TAKEN)
  const number = await taken(shell, TAKEN)
  const fresh = await loadCase(owner, number)
  await ringAll(shell, WARNED)
  const warned = await loadCase(owner, number)
  // It has been rung; it would go on by itself.
  await owner.query('update cases set next_ring_at = null')
  if (!fresh || !warned) throw new Error('the case is gone')
  return { fresh, warned, network: shell.reference.network(), copies: 0 }
}

/**
 * Writes cases whose clocks run and do not ring soon, spread evenly over the provinces, with their legs and clocks,
 * outside the chain of hashes.
 */
export async function writeRunning(
  owner: Pool,
  originals: Originals,
  cases: number,
  now: Instant,
): Promise<void> {
  const minutes = TAKEN_AGO.most - TAKEN_AGO.least
  await unchecked(owner, (client) =>
    withoutIndexes(client, async () => {
      for (let minute = 0; minute < minutes; minute++) {
        const c = moved(originals.fresh, TAKEN, plusMinutes(now, minute - TAKEN_AGO.most))
        await writeCopies(client, originals, c, Math.ceil(cases / minutes))
      }
    }),
  )
  // What was written so is counted and can be found: else the servers would be at it while something is measured.
  for (const mark of ['fact_marks', 'search_marks'])
    await owner.query(`update ${mark} set up_to = $1`, [plusMinutes(now, -5)])
  await unchecked(owner, async (client) => {
    for (const one of ['cases', 'clocks', 'legs']) await client.query(`vacuum analyze ${one}`)
  })
}

/** Writes cases that were warned of, and whose first reply is owed until an instant and not given; their numbers. */
export async function writeDue(
  owner: Pool,
  originals: Originals,
  cases: number,
  at: Instant,
): Promise<readonly string[]> {
  const c = moved(originals.warned, DUE, at)
  let numbers: readonly string[] = []
  await unchecked(owner, async (client) => {
    numbers = await writeCopies(client, originals, c, cases)
  })
  return numbers
}

/**
 * Rows are copied from rows that hold together: looking that up again for each takes longer than writing it. What goes
 * through a whole table takes longer than a statement of the server may.
 */
async function unchecked(owner: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query('set statement_timeout = 0')
    await work(client)
  } finally {
    client.release(true)
  }
}

async function writeCopies(
  client: PoolClient,
  originals: Originals,
  c: Case,
  cases: number,
): Promise<readonly string[]> {
  // Looked for by their number, of which there is none: else the servers would see to that.
  const row = { ...rowOf(c, originals.network), contact_token: '', telephone_token: '' }
  const rows = [row, clockRows(null, c).new, legRows(null, c).new].map((one) => JSON.stringify(one))
  const numbers: string[] = []
  for (let left = cases; left > 0; left -= AT_A_TIME) {
    const first = originals.copies + 1
    originals.copies += Math.min(left, AT_A_TIME)
    const written = await client.query<{ number: string }>(copiesSql, [
      ...rows,
      first,
      originals.copies,
      shardKeys,
    ])
    for (const { number } of written.rows) numbers.push(number)
  }
  return numbers
}

/** The same case at other times. */
function moved(c: Case, from: Instant, to: Instant): Case {
  const by = Date.parse(to) - Date.parse(from)
  return JSON.parse(
    JSON.stringify(c).replaceAll(instants, (one) => new Date(Date.parse(one) + by).toISOString()),
  )
}

/** Columns of the cases, the clocks and the legs that all copies have alike. */
const columns = {
  cases: `status, is_open, kind, category, channel, sp, account, main_window, answerer, holder, holder_tier, handler,
    priority, received_at, closed_at, due_at, breached, sp_due_at, sp_breached, next_ring_at, seen_by, is_parent, version,
    contact_token, telephone_token`,
  clocks: `key, kind, round, owed_by, owed_to, category, policy_version, calendar, started_at, due_at, verdict,
    settled_at, stopped_at, overrun_seconds`,
  legs: 'no, organisation, tier, round, cause, started_at, ended_at',
}
const ofRow = (names: string) => names.replaceAll(/\w+/g, 'row.$&')

const copiesSql = `with copy as (
    select md5('running ' || n)::uuid as id, shard_key,
      lpad(shard_key::text, 4, '0') || '261130' || lpad(n::text, 8, '0') as number
    from generate_series($4::int, $5::int) n
    cross join lateral (select ($6::int[])[1 + n % cardinality($6::int[])] as shard_key) spread
  ), written as (
    insert into cases (shard_key, id, number, state, head, ${columns.cases})
    select copy.shard_key, copy.id, copy.number, row.state
      || jsonb_build_object('id', copy.id, 'number', copy.number, 'shardKey', copy.shard_key), '', ${ofRow(columns.cases)}
    from copy cross join jsonb_populate_record(null::cases, $1::jsonb) as row
  ), timed as (
    insert into clocks (shard_key, case_id, ${columns.clocks})
    select copy.shard_key, copy.id, ${ofRow(columns.clocks)}
    from copy cross join jsonb_populate_recordset(null::clocks, $2::jsonb) as row
  ), held as (
    insert into legs (shard_key, case_id, ${columns.legs})
    select copy.shard_key, copy.id, ${ofRow(columns.legs)}
    from copy cross join jsonb_populate_recordset(null::legs, $3::jsonb) as row
  )
  select number from copy`

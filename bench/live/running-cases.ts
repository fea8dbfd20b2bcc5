import type { Pool } from 'pg'
import type { Case } from '#domain/case/case.ts'
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
/** Those that are not due were taken in so many minutes before the instant: nothing of them rings soon. */
const TAKEN_BEFORE = { least: 20, most: 80 }
const AT_A_TIME = 20_000
const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g
const shardKeys = provinces.map(({ code }) => Number(code) * 100)

/** How many cases run, and how many of them are breached at that instant. */
export type Running = { readonly running: number; readonly due: number; readonly at: Instant }

/** Copies of one case, each with a province, an id and a number of its own. */
type Lot = { readonly c: Case; readonly cases: number }

/**
 * Writes cases whose clocks run, spread evenly over the provinces, with their legs and clocks, outside the chain of
 * hashes. The first reply of `due` of them is owed until `at` and was warned of; the others were taken in shortly
 * before, and ring later.
 */
export async function writeRunning(owner: Pool, pool: Pool, wish: Running): Promise<void> {
  const { lots, network } = await lotsOf(pool, wish)
  const client = await owner.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query('set statement_timeout = 0')
    await withoutIndexes(client, async () => {
      let number = 0
      for (const { c, cases } of lots) {
        // Found by their number already: else the servers would see to that while something is measured.
        const row = { ...rowOf(c, network), contact_token: 'contact', telephone_token: '' }
        const rows = [row, clockRows(null, c).new, legRows(null, c).new].map((one) => JSON.stringify(one))
        for (let left = cases; left > 0; left -= AT_A_TIME) {
          const last = number + Math.min(left, AT_A_TIME)
          await client.query(copiesSql, [...rows, number + 1, last, shardKeys])
          number = last
        }
      }
    })
  } finally {
    client.release(true)
  }
  // What was written so is counted and can be found: else the servers would be at it while something is measured.
  for (const mark of ['fact_marks', 'search_marks'])
    await owner.query(`update ${mark} set up_to = $1`, [plusMinutes(wish.at, -10)])
  for (const one of ['cases', 'clocks', 'legs']) await owner.query(`vacuum analyze ${one}`)
}

async function lotsOf(pool: Pool, { running, due, at }: Running) {
  const shell = await caseShell(pool, TAKEN)
  const number = await taken(shell, TAKEN)
  const fresh = await loadCase(pool, number)
  await ringAll(shell, WARNED)
  const warned = await loadCase(pool, number)
  if (!fresh || !warned) throw new Error('the case is gone')
  const minutes = TAKEN_BEFORE.most - TAKEN_BEFORE.least
  const others = Array.from(
    { length: minutes },
    (_, minute): Lot => ({
      c: moved(fresh, TAKEN, plusMinutes(at, minute - TAKEN_BEFORE.most)),
      cases: Math.ceil((running - due) / minutes),
    }),
  )
  return { network: shell.reference.network(), lots: [...others, { c: moved(warned, DUE, at), cases: due }] }
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
  )
  insert into legs (shard_key, case_id, ${columns.legs})
  select copy.shard_key, copy.id, ${ofRow(columns.legs)}
  from copy cross join jsonb_populate_recordset(null::legs, $3::jsonb) as row`

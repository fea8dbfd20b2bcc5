import type { Pool, PoolClient } from 'pg'
import { naming } from '#domain/report/named.ts'
import { factTables } from '#server/report/facts/fact-tables.ts'

const A_TIME = 20_000
/** Running numbers from here on belong to copies. */
const COPIES_FROM = 100_000
/** Every how manyth copy has a journal as well. */
const WITH_JOURNAL = 5

/** What says in a query that a case is none of the copies. */
export const isOriginal = `substr(number, 11, 6)::int < ${COPIES_FROM}`

/**
 * Makes many cases out of the few that there are: copies with ids, numbers and due instants of their own, spread over
 * the organisations as the few are; every fifth with its journal. Their clocks do not ring. Written by the owner; says
 * how many there are then.
 */
export async function multiplyCases(owner: Pool, wished: number): Promise<number> {
  const client = await owner.connect()
  try {
    // Rows are copied from rows that hold together: looking that up again for each takes longer than writing it.
    await client.query('set session_replication_role = replica')
    await client.query('set statement_timeout = 0')
    await withoutIndexes(client, () => copyAll(client, wished))
    await client.query('set session_replication_role = origin')
    await client.query('reset statement_timeout')
  } finally {
    client.release()
  }
  for (const one of ['side_tasks', 'journal', 'cases', 'counted_cases'])
    await owner.query(`vacuum analyze ${one}`)
  const counted = await owner.query<{ n: number }>('select count(*)::int as n from cases')
  return counted.rows[0]?.n ?? 0
}

/** Does the work with the indexes of cases away, and makes them again: so many rows are sorted sooner than inserted. */
export async function withoutIndexes(client: PoolClient, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid = 'cases'::regclass and not exists (select from pg_constraint where conindid = indexrelid)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  for (const { definition } of rows) await client.query(definition)
}

async function copyAll(client: PoolClient, wished: number): Promise<void> {
  await client.query(
    `create temp table few as select c.*, ${digits("rpad(substr(number, 1, 10), 16, '0')::bigint", 16)} as head_sum,
       row_number() over (partition by substr(number, 1, 10) order by number) - 1 as place from cases c`,
  )
  const { rows } = await client.query<{ columns: string; few: number }>(
    `select (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
       where attrelid = 'cases'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
         and attname not in ('id', 'number', 'due_at', 'next_ring_at', 'state')) as columns,
       (select count(*)::int from few) as few`,
  )
  const { columns, few } = rows[0] ?? { columns: '', few: 1 }
  const each = Math.ceil(wished / few) - 1
  const step = Math.max(1, Math.round(A_TIME / few))
  for (let first = 1; first <= each; first += step) {
    const last = Math.min(each, first + step - 1)
    await client.query(copyCases(columns), [first, last, each])
    await client.query(copySideTasks, [first, last])
    await client.query(copyJournal, [first, last])
    await client.query(copyCounted, [first, last])
  }
  // A copy counts for what the case counts for: else the server would be counting them while something is measured.
  for (const { name, sums } of factTables.filter(({ family }) => !naming.includes(family)))
    await client.query(`update ${name} set ${sums.map((sum) => `${sum} = ${sum} * ${each + 1}`).join(', ')}`)
  await client.query('drop table few')
}

const idOfCopy = `md5(few.id::text || ' ' || copy)::uuid`

function copyCases(columns: string): string {
  return `insert into cases (id, number, due_at, state, ${columns})
    select fresh.id, fresh.number, few.due_at + copy * interval '7 seconds',
      few.state || jsonb_build_object('id', fresh.id, 'number', fresh.number), ${columns}
    from few cross join generate_series($1::int, $2::int) as copy
    cross join lateral (select ${COPIES_FROM} + few.place * $3::int + copy as running) made
    cross join lateral (select ${idOfCopy} as id, substr(few.number, 1, 10) || running
      || (10 - (few.head_sum + ${digits('running', 6)}) % 10) % 10 as number) fresh`
}

const copySideTasks = `insert into side_tasks (shard_key, case_id, no, organisation, asked_at, done_at)
  select t.shard_key, ${idOfCopy}, t.no, t.organisation, t.asked_at, t.done_at
  from few join side_tasks t on t.shard_key = few.shard_key and t.case_id = few.id
  cross join generate_series($1::int, $2::int) as copy`

const copyJournal = `insert into journal (shard_key, case_id, seq, type, at, person, organisation, data)
  select j.shard_key, ${idOfCopy}, j.seq, j.type, j.at, j.person, j.organisation, j.data
  from few join journal j on j.shard_key = few.shard_key and j.case_id = few.id
  cross join generate_series($1::int, $2::int) as copy where copy % ${WITH_JOURNAL} = 0`

const copyCounted = `insert into counted_cases (shard_key, case_id, version, entries, as_earlier)
  select k.shard_key, ${idOfCopy}, k.version, k.entries, k.as_earlier
  from few join counted_cases k on k.shard_key = few.shard_key and k.case_id = few.id
  cross join generate_series($1::int, $2::int) as copy`

/** The sum that a check digit is made of, as server/case/number.ts has it, of the last digits of a number. */
export function digits(number: string, count: number): string {
  const terms = Array.from({ length: count }, (_, index) => {
    const digit = `(${number} / ${10 ** index} % 10)`
    return index % 2 === 0 ? `${digit} * 2 - 9 * (${digit} > 4)::int` : digit
  })
  return `(${terms.join(' + ')})`
}

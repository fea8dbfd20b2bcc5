import type { Pool } from 'pg'

const A_TIME = 20_000

/**
 * Makes many cases out of the few that there are: copies with ids, numbers and due instants of their own, spread over
 * the organisations as the few are. Written by the owner; says how many there are then.
 */
export async function multiplyCases(owner: Pool, wished: number): Promise<number> {
  const { rows } = await owner.query<{ columns: string; few: number }>(
    `select (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
       where attrelid = 'cases'::regclass and attnum > 0 and not attisdropped
         and attname not in ('id', 'number', 'due_at', 'state')) as columns,
       (select count(*)::int from cases) as few`,
  )
  const { columns, few } = rows[0] ?? { columns: '', few: 0 }
  await owner.query('create temp table few as select * from cases')
  for (let made = few; made < wished; made += A_TIME) {
    const copies = Math.ceil(Math.min(A_TIME, wished - made) / few)
    const first = Math.ceil(made / few) * 1_000
    await owner.query(
      `insert into cases (id, number, due_at, state, ${columns})
       select fresh.id, fresh.number, c.due_at + copy * interval '7 seconds',
         c.state || jsonb_build_object('id', fresh.id, 'number', fresh.number), ${columns}
       from few c cross join generate_series($1::int, $1::int + $2::int - 1) as copy
       cross join lateral (select gen_random_uuid() as id, 'copy-' || copy || '-' || c.number as number) fresh`,
      [first, copies],
    )
  }
  await owner.query(
    `insert into side_tasks (shard_key, case_id, no, organisation, asked_at, done_at)
     select c.shard_key, c.id, t.no, t.organisation, t.asked_at, t.done_at
     from cases c join few on few.number = regexp_replace(c.number, '^copy-[0-9]+-', '') and few.id <> c.id
     join side_tasks t on t.shard_key = few.shard_key and t.case_id = few.id`,
  )
  await owner.query('drop table few')
  await owner.query('vacuum analyze side_tasks')
  await owner.query('vacuum analyze cases')
  const counted = await owner.query<{ n: number }>('select count(*)::int as n from cases')
  return counted.rows[0]?.n ?? 0
}

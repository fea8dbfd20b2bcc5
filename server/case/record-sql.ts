const caseColumns = {
  shard_key: 'int',
  id: 'uuid',
  number: 'text',
  version: 'int',
  state: 'jsonb',
  status: 'text',
  is_open: 'boolean',
  kind: 'text',
  category: 'text',
  channel: 'text',
  sp: 'text',
  account: 'text',
  main_window: 'text',
  answerer: 'text',
  holder: 'text',
  holder_tier: 'smallint',
  received_at: 'timestamptz',
  closed_at: 'timestamptz',
  due_at: 'timestamptz',
  breached: 'boolean',
  next_ring_at: 'timestamptz',
  seen_by: 'text[]',
  asked: 'text[]',
  is_parent: 'boolean',
} as const

const journalColumns =
  'shard_key int, case_id uuid, seq int, type text, at timestamptz, person text, organisation text, data jsonb'
const legColumns =
  'shard_key int, case_id uuid, no int, organisation text, tier smallint, round int, cause text, started_at timestamptz, ended_at timestamptz'
const clockColumns =
  'shard_key int, case_id uuid, key text, kind text, round int, owed_by text, owed_to text, category text, policy_version int, calendar text, started_at timestamptz, due_at timestamptz, verdict text, settled_at timestamptz, stopped_at timestamptz, overrun_seconds bigint'
const outboxColumns =
  'shard_key int, id uuid, case_id uuid, seq int, organisation text, what text, number text, at timestamptz'
const commandColumns = 'shard_key int, request_id text, person text, what text, answer jsonb, at timestamptz'

const names = Object.keys(caseColumns)
const typed = Object.entries(caseColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const changing = names.filter((name) => !['shard_key', 'id', 'number'].includes(name))
const namesOf = (columns: string) => columns.replace(/ [a-z]+(?=,|$)/g, '')

/**
 * One statement for everything a move writes. The rows of existing cases come first and are matched by version; the
 * rest is written only beside them, and the last line fails the whole statement unless every row matched.
 */
export const recordSql = `
with created as (
  insert into cases (${names.join(', ')})
  select ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as n(${typed})
  returning shard_key, id
), updated as (
  update cases c set ${changing.map((name) => `${name} = n.${name}`).join(', ')}
  from jsonb_to_recordset($2::jsonb) as n(${typed}, expected int)
  where c.shard_key = n.shard_key and c.id = n.id and c.version = n.expected
  returning c.shard_key, c.id
), written as (
  select shard_key, id from created union all select shard_key, id from updated
), journaled as (
  insert into journal (${namesOf(journalColumns)})
  select n.* from jsonb_to_recordset($3::jsonb) as n(${journalColumns})
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), legged as (
  insert into legs (${namesOf(legColumns)})
  select n.* from jsonb_to_recordset($4::jsonb) as n(${legColumns})
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
  on conflict (shard_key, case_id, no) do update set ended_at = excluded.ended_at
), clocked as (
  insert into clocks (${namesOf(clockColumns)})
  select n.* from jsonb_to_recordset($5::jsonb) as n(${clockColumns})
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
  on conflict (shard_key, case_id, key) do update set
    category = excluded.category, policy_version = excluded.policy_version, calendar = excluded.calendar,
    due_at = excluded.due_at, verdict = excluded.verdict, settled_at = excluded.settled_at,
    stopped_at = excluded.stopped_at, overrun_seconds = excluded.overrun_seconds
), told as (
  insert into outbox (${namesOf(outboxColumns)})
  select n.* from jsonb_to_recordset($6::jsonb) as n(${outboxColumns})
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), unverified as (
  update contact_directory d set primary_to_verify = true
  from jsonb_to_recordset($3::jsonb) as n(${journalColumns})
  where n.type = 'dispatchedToSp' and n.data ->> 'contactUsed' = 'backup' and d.organisation = n.data ->> 'to'
    and exists (select from written)
), answered as (
  insert into commands (${namesOf(commandColumns)})
  select * from jsonb_to_recordset($7::jsonb) as n(${commandColumns})
  where exists (select from written)
)
select 1 / (case when (select count(*) from written) = jsonb_array_length($1::jsonb) + jsonb_array_length($2::jsonb)
  then 1 else 0 end) as whole,
  (select count(pg_notify('beichen_case', told)) from jsonb_array_elements_text($8::jsonb) as told) as told
`

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
  handler: 'text',
  priority: 'text',
  received_at: 'timestamptz',
  closed_at: 'timestamptz',
  forgotten_at: 'timestamptz',
  due_at: 'timestamptz',
  breached: 'boolean',
  sp_due_at: 'timestamptz',
  sp_breached: 'boolean',
  next_ring_at: 'timestamptz',
  seen_by: 'text[]',
  is_parent: 'boolean',
} as const

const journalColumns =
  'shard_key int, case_id uuid, seq int, type text, at timestamptz, person text, organisation text, data jsonb, salt text, personal_digest text'
const legColumns =
  'shard_key int, case_id uuid, no int, organisation text, tier smallint, round int, cause text, started_at timestamptz, ended_at timestamptz'
const clockColumns =
  'shard_key int, case_id uuid, key text, kind text, round int, owed_by text, owed_to text, category text, policy_version int, calendar text, started_at timestamptz, due_at timestamptz, verdict text, settled_at timestamptz, stopped_at timestamptz, overrun_seconds bigint'
const sideTaskColumns =
  'shard_key int, case_id uuid, no int, organisation text, asked_at timestamptz, done_at timestamptz'
const outboxColumns =
  'shard_key int, id uuid, case_id uuid, seq int, organisation text, what text, number text, at timestamptz'
const mentionColumns =
  'shard_key int, case_id uuid, seq int, organisation text, person text, what text, id uuid, number text, at timestamptz'
const commandColumns = 'shard_key int, request_id text, person text, what text, answer jsonb, at timestamptz'

const names = Object.keys(caseColumns)
const typed = Object.entries(caseColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const changing = names.filter((name) => !['shard_key', 'id', 'number'].includes(name))
const namesOf = (columns: string) => columns.replace(/ [a-z]+(?=,|$)/g, '')
const rowsIn = (from: string, columns: string) =>
  `jsonb_to_recordset(${from.includes('::') ? from : `${from}::jsonb`}) as n(${columns})`
const hashOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
const changesTo = (...columns: readonly string[]) => columns.map((name) => `${name} = n.${name}`).join(', ')

/**
 * One statement for everything a move writes. The rows of existing cases are matched by version; the rest is written
 * only beside them, and the last line fails the whole statement unless every row matched. New rows are inserted and
 * known ones updated, never the one or the other: a policy cannot tell beforehand which it would be. The chain of
 * hashes goes on from the head that the row has at that moment. The keys of the existing cases are said once more by
 * themselves: a plan made while there were few cases would else go through all that somebody sees, and be kept.
 */
export const recordSql = `
with created as (
  insert into cases (${names.join(', ')}, contact_token, telephone_token, head)
  select ${names.join(', ')}, contact_token, telephone_token, ${hashOf('said')}
  from ${rowsIn('$1', `${typed}, contact_token text, telephone_token text, said text`)}
), updated as (
  update cases c set ${changesTo(...changing)}, head = ${hashOf('c.head || n.said')},
    contact_token = case when n.recontacted then n.contact_token else c.contact_token end,
    telephone_token = case when n.recontacted then n.telephone_token else c.telephone_token end
  from ${rowsIn('$2', `${typed}, contact_token text, telephone_token text, recontacted boolean, expected int, said text`)}
  where c.shard_key = n.shard_key and c.id = n.id and c.version = n.expected
    and c.shard_key = $11 and c.id = any ($12::uuid[])
  returning c.shard_key, c.id, c.head
), written as (
  select shard_key, id, ${hashOf('said')} as head from ${rowsIn('$1', 'shard_key int, id uuid, said text')}
  union all select shard_key, id, head from updated
), journaled as (
  insert into journal (${namesOf(journalColumns)}, hash)
  select n.*, w.head from ${rowsIn('$3', journalColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), legs_begun as (
  insert into legs (${namesOf(legColumns)})
  select n.* from ${rowsIn("$4::jsonb -> 'new'", legColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), legs_ended as (
  update legs l set ended_at = n.ended_at
  from ${rowsIn("$4::jsonb -> 'changed'", legColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
  where l.shard_key = n.shard_key and l.case_id = n.case_id and l.no = n.no
), clocks_started as (
  insert into clocks (${namesOf(clockColumns)})
  select n.* from ${rowsIn("$5::jsonb -> 'new'", clockColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), clocks_changed as (
  update clocks k set ${changesTo('category', 'policy_version', 'calendar', 'due_at', 'verdict', 'settled_at', 'stopped_at', 'overrun_seconds')}
  from ${rowsIn("$5::jsonb -> 'changed'", clockColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
  where k.shard_key = n.shard_key and k.case_id = n.case_id and k.key = n.key
), tasks_asked as (
  insert into side_tasks (${namesOf(sideTaskColumns)})
  select n.* from ${rowsIn("$9::jsonb -> 'new'", sideTaskColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), tasks_done as (
  update side_tasks t set done_at = n.done_at
  from ${rowsIn("$9::jsonb -> 'changed'", sideTaskColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
  where t.shard_key = n.shard_key and t.case_id = n.case_id and t.no = n.no
), told as (
  insert into outbox (${namesOf(outboxColumns)})
  select n.* from ${rowsIn('$6', outboxColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), named as (
  insert into mentions (${namesOf(mentionColumns)})
  select n.* from ${rowsIn('$10', mentionColumns)}
  join written w on w.shard_key = n.shard_key and w.id = n.case_id
), unverified as (
  update contact_directory d set primary_to_verify = true
  from ${rowsIn('$3', journalColumns)}
  where n.type = 'dispatchedToSp' and n.data ->> 'contactUsed' = 'backup' and d.organisation = n.data ->> 'to'
    and exists (select from written)
), answered as (
  insert into commands (${namesOf(commandColumns)})
  select * from ${rowsIn('$7', commandColumns)}
  where exists (select from written)
)
select 1 / (case when (select count(*) from written) = jsonb_array_length($1::jsonb) + jsonb_array_length($2::jsonb)
  then 1 else 0 end) as whole,
  (select count(pg_notify('beichen_case', told)) from jsonb_array_elements_text($8::jsonb) as told) as told
`

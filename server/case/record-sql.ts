import { beside, ofCases } from './record-columns.ts'

const namesOf = (columns: string) => columns.replace(/ [a-z]+(?=,|$)/g, '')
const rowsIn = (from: string, columns: string) => `jsonb_to_recordset(${from}::jsonb) as n(${columns})`
const hashOf = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
const changesTo = (columns: readonly string[]) => columns.map((name) => `${name} = n.${name}`).join(', ')
const OF_ITS_CASE = 'join written w on w.shard_key = n.shard_key and w.id = n.case_id'

/** Which kinds of rows a write can have: those of cases first, of which there is always one. */
export const kindsOfRows = [
  'created',
  'updated',
  'journal',
  'legsBegun',
  'legsEnded',
  'clocksStarted',
  'clocksChanged',
  'tasksAsked',
  'tasksDone',
  'told',
  'named',
  'answered',
  'unverified',
] as const

export type KindOfRows = (typeof kindsOfRows)[number]

const inserted = (table: keyof typeof beside) => (from: string) =>
  `insert into ${table} (${namesOf(beside[table])}) select n.* from ${rowsIn(from, beside[table])} ${OF_ITS_CASE}`

const updated = (table: keyof typeof beside, by: string, columns: readonly string[]) => (from: string) =>
  `update ${table} t set ${changesTo(columns)} from ${rowsIn(from, beside[table])} ${OF_ITS_CASE}
    where t.shard_key = n.shard_key and t.case_id = n.case_id and t.${by} = n.${by}`

/**
 * How each kind of rows is written, from a JSON array of them. The rows of existing cases are matched by version, and
 * their keys are said once more by themselves: a plan made while there were few cases would else go through all that
 * somebody sees, and be kept. New rows are inserted and known ones updated, never the one or the other: a policy cannot
 * tell beforehand which it would be.
 */
const writing: Readonly<Record<KindOfRows, (from: string) => string>> = {
  created: (from) => `insert into cases (${ofCases.names}, contact_token, telephone_token, head)
    select ${ofCases.names}, contact_token, telephone_token, ${hashOf('said')}
    from ${rowsIn(from, `${ofCases.typed}, contact_token text, telephone_token text, said text`)}
    returning shard_key, id, head`,
  updated: (from) => `update cases c set ${changesTo(ofCases.changing)}, head = ${hashOf('c.head || n.said')},
      contact_token = case when n.recontacted then n.contact_token else c.contact_token end,
      telephone_token = case when n.recontacted then n.telephone_token else c.telephone_token end
    from ${rowsIn(from, `${ofCases.typed}, contact_token text, telephone_token text, recontacted boolean, expected int, said text`)}
    where c.shard_key = n.shard_key and c.id = n.id and c.version = n.expected
      and c.shard_key = $3 and c.id = any ($4::uuid[])
    returning c.shard_key, c.id, c.head`,
  journal: (from) => `insert into journal (${namesOf(beside.journal)}, hash)
    select n.*, w.head from ${rowsIn(from, beside.journal)} ${OF_ITS_CASE}`,
  legsBegun: inserted('legs'),
  legsEnded: updated('legs', 'no', ['ended_at']),
  clocksStarted: inserted('clocks'),
  clocksChanged: updated('clocks', 'key', [
    ...['category', 'policy_version', 'calendar', 'due_at'],
    ...['verdict', 'settled_at', 'stopped_at', 'overrun_seconds'],
  ]),
  tasksAsked: inserted('side_tasks'),
  tasksDone: updated('side_tasks', 'no', ['done_at']),
  told: inserted('outbox'),
  named: inserted('mentions'),
  answered: (from) => `insert into commands (${namesOf(beside.commands)})
    select * from ${rowsIn(from, beside.commands)} where exists (select from written)`,
  unverified: (from) => `update contact_directory d set primary_to_verify = true
    where d.organisation in (select jsonb_array_elements_text(${from}::jsonb)) and exists (select from written)`,
}

/**
 * One statement for what a move writes, with a part for each kind of rows that there are: a statement with all of them
 * took half as long again, and many times as long to plan. Everything beside the cases is written only with them, and
 * the last line fails the whole statement unless every case was. The chain of hashes goes on from the head that the row
 * has at that moment.
 *
 * $1: how many cases; $2: what the processes are told; $3 and $4, with known cases: their shard and ids; then the rows
 * of each kind as JSON, in the order of `kinds`.
 */
export function recordSql(kinds: readonly KindOfRows[]): string {
  const before = kinds.includes('updated') ? 5 : 3
  const parts = kinds.map((kind, at) => `${kind}_rows as (${writing[kind](`$${before + at}`)})`)
  const cases = kinds.filter((kind) => kind === 'created' || kind === 'updated')
  const written = cases.map((kind) => `select shard_key, id, head from ${kind}_rows`).join(' union all ')
  return `with ${[...parts.slice(0, cases.length), `written as (${written})`, ...parts.slice(cases.length)].join(',\n')}
    select 1 / (case when (select count(*) from written) = $1::int then 1 else 0 end) as whole,
      (select count(pg_notify('beichen_case', told)) from unnest($2::text[]) as told) as told`
}

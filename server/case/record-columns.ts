/** The columns of a case that a move writes, with their types. */
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

const all = Object.keys(caseColumns)

export const ofCases = {
  names: all.join(', '),
  typed: Object.entries(caseColumns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
  changing: all.filter((name) => !['shard_key', 'id', 'number'].includes(name)),
}

/** The columns of what is written beside a case, with their types. */
export const beside = {
  journal:
    'shard_key int, case_id uuid, seq int, type text, at timestamptz, person text, organisation text, data jsonb, salt text, personal_digest text',
  legs: 'shard_key int, case_id uuid, no int, organisation text, tier smallint, round int, cause text, started_at timestamptz, ended_at timestamptz',
  clocks:
    'shard_key int, case_id uuid, key text, kind text, round int, owed_by text, owed_to text, category text, policy_version int, calendar text, started_at timestamptz, due_at timestamptz, verdict text, settled_at timestamptz, stopped_at timestamptz, overrun_seconds bigint',
  side_tasks:
    'shard_key int, case_id uuid, no int, organisation text, asked_at timestamptz, done_at timestamptz',
  outbox:
    'shard_key int, id uuid, case_id uuid, seq int, organisation text, what text, number text, at timestamptz',
  mentions:
    'shard_key int, case_id uuid, seq int, organisation text, person text, what text, id uuid, number text, at timestamptz',
  commands: 'shard_key int, request_id text, person text, what text, answer jsonb, at timestamptz',
} as const

-- The case and what it came to. Every table leads with shard_key; see docs/decisions.

create table cases (
  shard_key int not null,
  id uuid not null,
  number text not null,
  -- Number of the last event: the optimistic lock.
  version int not null,
  -- The whole case as its events came to; the columns beside it are what queues and reports look it up by.
  state jsonb not null,
  status text not null,
  is_open boolean not null,
  kind text,
  category text,
  channel text not null,
  sp text,
  account text,
  main_window text not null,
  answerer text not null,
  holder text,
  holder_tier smallint,
  received_at timestamptz not null,
  closed_at timestamptz,
  -- The nearest promise still owed, or infinity when nothing is; orders the queues.
  due_at timestamptz not null,
  breached boolean not null default false,
  -- When the case has something to ring for.
  next_ring_at timestamptz,
  -- Organisations that take part, and those above them: who may see the case.
  seen_by text[] not null,
  -- Organisations with an open side task.
  asked text[] not null,
  is_parent boolean not null default false,
  primary key (shard_key, id),
  unique (shard_key, number),
  -- Someone holds a case exactly until it has ended.
  check ((holder is null) = (status in ('closed', 'cancelled', 'rejected')))
);

-- Queues hold open cases only, so that they cost the same however many have ended.
create index cases_held on cases (holder, due_at, id) where is_open;
create index cases_answered on cases (answerer, due_at, id) where is_open;
create index cases_asked on cases using gin (asked) where is_open;
create index cases_seen_open on cases using gin (seen_by) where is_open;
create index cases_open on cases (due_at, id) where is_open;
create index cases_ring on cases (next_ring_at) where next_ring_at is not null;
create index cases_account on cases (account, received_at) where account is not null;
create index cases_window on cases (main_window, received_at);
create index cases_received on cases (received_at, id);

create table journal (
  shard_key int not null,
  case_id uuid not null,
  seq int not null,
  type text not null,
  at timestamptz not null,
  person text not null,
  organisation text,
  data jsonb not null,
  primary key (shard_key, case_id, seq),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);

create table legs (
  shard_key int not null,
  case_id uuid not null,
  no int not null,
  organisation text not null,
  tier smallint,
  round int not null,
  cause text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (shard_key, case_id, no),
  foreign key (shard_key, case_id) references cases (shard_key, id),
  check (ended_at >= started_at)
);

create table clocks (
  shard_key int not null,
  case_id uuid not null,
  key text not null,
  kind text not null,
  round int not null,
  owed_by text not null,
  owed_to text not null,
  category text,
  policy_version int not null,
  calendar text,
  started_at timestamptz not null,
  due_at timestamptz not null,
  verdict text check (verdict in ('met', 'breached')),
  settled_at timestamptz,
  stopped_at timestamptz,
  overrun_seconds bigint,
  primary key (shard_key, case_id, key),
  foreign key (shard_key, case_id) references cases (shard_key, id),
  -- A promise is kept by its due instant or not at all.
  check (verdict is distinct from 'met' or settled_at <= due_at)
);

create index clocks_by_debtor on clocks (owed_by, kind, started_at);

-- What is to be told, written with the event that causes it; the application shows it to the organisation.
create table outbox (
  shard_key int not null,
  id uuid not null,
  case_id uuid not null,
  seq int not null,
  organisation text not null,
  what text not null,
  number text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (shard_key, id),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);

create index outbox_unread on outbox (organisation, at desc) where read_at is null;

-- The first answer to each request, so that a repeated one gets it again.
create table commands (
  shard_key int not null,
  request_id text not null,
  person text not null,
  what text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (shard_key, request_id)
);

create index commands_by_age on commands (at);

-- Moves that were refused: they change nothing, but that they were tried is on record.
create table refused_moves (
  shard_key int not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  person text not null,
  organisation text not null,
  move text not null,
  wish jsonb not null,
  code text not null,
  primary key (shard_key, id),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);

create index refused_moves_case on refused_moves (shard_key, case_id, at);

-- Running numbers are leased in blocks, so that taking a case in does not wait for another.
create table case_number_blocks (
  shard_key int not null,
  day date not null,
  next int not null,
  primary key (shard_key, day)
);

create table reports (
  shard_key int not null,
  id uuid not null,
  organisation text not null references organisations (id),
  period text not null,
  snapshot_at timestamptz not null,
  due_at timestamptz not null,
  figures jsonb not null,
  state text not null check (state in ('draft', 'submitted')),
  submitted_at timestamptz,
  submitted_to text,
  submitted_by text,
  primary key (shard_key, id),
  unique (shard_key, organisation, period),
  check ((state = 'submitted') = (submitted_at is not null))
);

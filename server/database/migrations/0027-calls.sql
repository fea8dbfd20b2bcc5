-- What switches say of telephone calls. A call is known by whose key speaks of it and its name at the switch; everything
-- that was said of it stands in its words, so that what comes late, twice or in another order comes to the same. The
-- number of the customer and where the recording lies are sealed; a keyed digest finds the calls of one number.
create table calls (
  shard_key int not null,
  id uuid not null,
  operated_by text not null references organisations (id),
  said_as text not null,
  direction text,
  service_window text references organisations (id),
  number text,
  number_token text collate "C",
  about text,
  recording text,
  words jsonb not null,
  -- Person and organisation of everybody at whose desk it was, and of those at whose desk it is now.
  desks text[] not null,
  desks_now text[] not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  -- What came of it in cases was written; said anew, it is looked at anew.
  followed_at timestamptz,
  attempted_at timestamptz,
  primary key (shard_key, id)
);
create unique index calls_said on calls (shard_key, operated_by, said_as);
create index calls_id on calls (id);
-- A policy lets nothing but equality and order use an index: those that are not over are few.
create index calls_open on calls (began_at) where ended_at is null;
create index calls_to_follow on calls (ended_at) where ended_at is not null and followed_at is null;
create index calls_number on calls (number_token, began_at) where number_token is not null;
create index calls_kept on calls (began_at) where number is not null or recording is not null;
alter table calls enable row level security;
alter table calls force row level security;
-- Whoever had it on their desk; everything else is done by the system.
create policy calls_own on calls for select using (
  current_setting('beichen.person', true) = 'system'
  or desks @> array[current_setting('beichen.person', true) || ' ' || current_setting('beichen.acting', true)]);
create policy calls_told on calls for insert with check (current_setting('beichen.person', true) = 'system');
create policy calls_heard on calls for update using (current_setting('beichen.person', true) = 'system');

-- The cases that a call was about: registered or written in during it, or named by the agent. A window also writes in cases
-- that another province has taken: the call then lies in another shard.
create table call_cases (
  shard_key int not null,
  case_id uuid not null,
  call_shard int not null,
  call_id uuid not null,
  linked_at timestamptz not null,
  primary key (shard_key, case_id, call_id),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
create index call_cases_call on call_cases (call_shard, call_id);
alter table call_cases enable row level security;
alter table call_cases force row level security;
create policy call_cases_seen on call_cases for select using (exists (
  select from cases c where c.shard_key = call_cases.shard_key and c.id = call_cases.case_id));
create policy call_cases_made on call_cases for insert with check (
  current_setting('beichen.person', true) = 'system');

-- At which telephone somebody sits where they act.
create table extensions (
  organisation text not null references organisations (id),
  person uuid not null references people (id),
  extension text not null,
  primary key (organisation, person)
);
create unique index extensions_taken on extensions (organisation, extension);

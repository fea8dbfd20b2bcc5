-- What people did beside the moves of a case: administration, entering, looking where one need not look. Each act
-- carries the hash of itself and of the one before it in its chain; there is a chain for each shard, so that provinces
-- do not wait for one another.

create table act_chains (
  shard_key int primary key,
  seq bigint not null,
  hash text not null
);

create table acts (
  shard_key int not null,
  seq bigint not null,
  at timestamptz not null,
  person text not null,
  organisation text,
  what text not null,
  about jsonb not null,
  -- Organisations whose auditors read it.
  seen_by text[] not null,
  hash text not null,
  primary key (shard_key, seq)
);

create index acts_at on acts using brin (at);
create index acts_what on acts (shard_key, what, seq desc);

alter table acts enable row level security;
alter table acts force row level security;
create policy acts_seen on acts for select using (seen_by @> array[current_setting('beichen.acting', true)]);
create policy acts_kept on acts for insert with check (true);

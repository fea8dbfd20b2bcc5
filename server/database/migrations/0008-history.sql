-- The journal of a case is a chain: each write carries the hash of itself and of everything before it. What belongs to
-- a person goes into the hash as a salted digest, so that it can be forgotten without breaking the chain.

-- Empty for what was written before there was a chain.
alter table cases add column head text not null default '';
alter table journal add column hash text not null default '';
alter table journal add column salt text;
alter table journal add column personal_digest text not null default '';

-- For the anchor of a day; events are added in the order of time.
create index journal_at on journal using brin (at);

-- What each day came to, one chained to the other; the same is put into files beside the database.
create table anchors (
  day date primary key,
  content jsonb not null,
  hash text not null
);

-- The newest acts first, a page at a time.
create index acts_newest on acts (at desc, shard_key desc, seq desc);

-- Who looked at a case that was not theirs, why, and until when they might. Read where a case is shown; lists never do.
create table break_glass (
  shard_key int not null,
  id uuid not null,
  case_id uuid not null,
  number text not null,
  person text not null,
  organisation text not null,
  reason text not null,
  at timestamptz not null,
  until timestamptz not null,
  -- Notices that went out with it; they belong to no event of the case.
  told jsonb not null,
  primary key (shard_key, id),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
create index break_glass_of on break_glass (shard_key, number, person);
alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy break_glass_own on break_glass for select using (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true));
create policy break_glass_broken on break_glass for insert with check (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true));

-- Figures kept by events: sums of what every case counts for, told apart by when it was received (the month: cohort), on
-- which day something came to pass, and what it is. A row is a sum and nothing of a person; a report reads these rows and
-- no case. The measures are those of domain/report/measures.ts, in the same order; a test compares the two.

-- What the cases of a main window count for, by what they are.
create table case_facts (
  shard_key int not null,
  cohort text collate "C" not null,
  organisation text collate "C" not null,
  day text collate "C" not null,
  province text collate "C" not null,
  channel text collate "C" not null,
  kind text collate "C" not null,
  category text collate "C" not null,
  accepted bigint not null default 0,
  consultations bigint not null default 0,
  queries bigint not null default 0,
  complaints bigint not null default 0,
  mass_faults bigint not null default 0,
  first_reply_kept bigint not null default 0,
  first_reply_broken bigint not null default 0,
  resolve_kept bigint not null default 0,
  resolve_broken bigint not null default 0,
  seed_kept bigint not null default 0,
  seed_broken bigint not null default 0,
  resolved bigint not null default 0,
  resolved_at_once bigint not null default 0,
  delivered bigint not null default 0,
  reopened bigint not null default 0,
  complaints_resolved bigint not null default 0,
  resolve_milliseconds bigint not null default 0,
  rated_satisfied bigint not null default 0,
  rated_accepted bigint not null default 0,
  rated_dissatisfied bigint not null default 0,
  rated_unknown bigint not null default 0,
  repeats bigint not null default 0,
  appeals bigint not null default 0,
  reminders bigint not null default 0,
  forwards bigint not null default 0,
  returns bigint not null default 0,
  reached_t3 bigint not null default 0,
  reached_t4 bigint not null default 0,
  sp_dispatched bigint not null default 0,
  sp_kept bigint not null default 0,
  sp_broken bigint not null default 0,
  refunds bigint not null default 0,
  refund_fen bigint not null default 0,
  refund_fen_sp bigint not null default 0,
  refund_fen_operator bigint not null default 0,
  refund_fen_shared bigint not null default 0,
  primary key (shard_key, cohort, organisation, day, province, channel, kind, category)
) with (fillfactor = 80);
alter table case_facts enable row level security;
alter table case_facts force row level security;
create policy case_facts_seen on case_facts for select using (
  current_setting('beichen.person', true) = 'system' or organisation = current_setting('beichen.acting', true));
create policy case_facts_begun on case_facts for insert with check (current_setting('beichen.person', true) = 'system');
create policy case_facts_summed on case_facts for update using (current_setting('beichen.person', true) = 'system');
create policy case_facts_gone on case_facts for delete using (current_setting('beichen.person', true) = 'system');

-- What the part of each SP in them counts for.
create table sp_facts (
  shard_key int not null,
  cohort text collate "C" not null,
  organisation text collate "C" not null,
  day text collate "C" not null,
  province text collate "C" not null,
  category text collate "C" not null,
  sp text collate "C" not null,
  dispatched bigint not null default 0,
  answered bigint not null default 0,
  returned bigint not null default 0,
  kept bigint not null default 0,
  broken bigint not null default 0,
  answer_milliseconds bigint not null default 0,
  refunds bigint not null default 0,
  refund_fen bigint not null default 0,
  complaints bigint not null default 0,
  repeats bigint not null default 0,
  appeals bigint not null default 0,
  primary key (shard_key, cohort, organisation, day, province, category, sp)
) with (fillfactor = 80);
alter table sp_facts enable row level security;
alter table sp_facts force row level security;
create policy sp_facts_seen on sp_facts for select using (
  current_setting('beichen.person', true) = 'system' or organisation = current_setting('beichen.acting', true));
create policy sp_facts_begun on sp_facts for insert with check (current_setting('beichen.person', true) = 'system');
create policy sp_facts_summed on sp_facts for update using (current_setting('beichen.person', true) = 'system');
create policy sp_facts_gone on sp_facts for delete using (current_setting('beichen.person', true) = 'system');

-- In which hands cases were, and for how long; 0 is the tier of SPs and departments.
create table leg_facts (
  shard_key int not null,
  cohort text collate "C" not null,
  organisation text collate "C" not null,
  day text collate "C" not null,
  tier smallint not null,
  handed_in bigint not null default 0,
  handed_out bigint not null default 0,
  held_milliseconds bigint not null default 0,
  primary key (shard_key, cohort, organisation, day, tier)
) with (fillfactor = 80);
alter table leg_facts enable row level security;
alter table leg_facts force row level security;
create policy leg_facts_seen on leg_facts for select using (
  current_setting('beichen.person', true) = 'system' or organisation = current_setting('beichen.acting', true));
create policy leg_facts_begun on leg_facts for insert with check (current_setting('beichen.person', true) = 'system');
create policy leg_facts_summed on leg_facts for update using (current_setting('beichen.person', true) = 'system');
create policy leg_facts_gone on leg_facts for delete using (current_setting('beichen.person', true) = 'system');

-- What each case is counted with, so that a change of it is a difference: added with the new version, both or neither.
create table counted_cases (
  shard_key int not null,
  case_id uuid not null,
  version int not null,
  -- Its rows of facts, as text: they are read and written whole.
  entries text not null,
  -- What later complaints of the same account see of it; empty when it is none that could be repeated.
  as_earlier text not null,
  -- The complaint that it repeats: when that one changes, this one is counted again.
  earlier_id uuid,
  primary key (shard_key, case_id),
  foreign key (shard_key, case_id) references cases (shard_key, id)
) with (fillfactor = 80, toast_tuple_target = 256);
-- Short texts of which every second word is the same: pressed together in their place.
alter table counted_cases alter column entries set storage main;
create index counted_cases_earlier on counted_cases (earlier_id) where earlier_id is not null;
alter table counted_cases enable row level security;
alter table counted_cases force row level security;
create policy counted_cases_seen on counted_cases for select using (current_setting('beichen.person', true) = 'system');
create policy counted_cases_begun on counted_cases for insert with check (current_setting('beichen.person', true) = 'system');
create policy counted_cases_again on counted_cases for update using (current_setting('beichen.person', true) = 'system');

-- Up to which change cases were counted. Whoever holds the row counts; it begins before everything.
create table fact_marks (
  name text primary key,
  up_to text collate "C" not null
);
insert into fact_marks (name, up_to) values ('cases', '');

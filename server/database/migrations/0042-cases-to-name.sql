-- Which cases a report may name, found without looking at all of its month: kept with the facts and like them, one row for
-- each promise to a customer that was broken, and one for each complaint that others can learn from.
create table late_facts (
  shard_key int not null,
  cohort text collate "C" not null,
  organisation text collate "C" not null,
  id text collate "C" not null,
  promise text collate "C" not null,
  due text collate "C" not null,
  -- When it was kept after all; empty while it is not.
  settled text collate "C" not null,
  -- Seconds from the one to the other; 0 while it is not kept.
  late int not null,
  promises bigint not null default 0,
  primary key (shard_key, cohort, organisation, id, promise, due, settled, late)
) with (fillfactor = 80);
-- By the end of its month each was kept, the longest first; or it was not, the oldest first; or it was kept since.
create index late_facts_kept on late_facts (shard_key, cohort, late desc) where settled <> '';
create index late_facts_open on late_facts (shard_key, cohort, due) where settled = '';
create index late_facts_settled on late_facts (shard_key, cohort, settled) where settled <> '';
alter table late_facts enable row level security;
alter table late_facts force row level security;
create policy late_facts_seen on late_facts for select using (
  current_setting('beichen.person', true) = 'system' or organisation = current_setting('beichen.acting', true));
create policy late_facts_begun on late_facts for insert with check (current_setting('beichen.person', true) = 'system');
create policy late_facts_summed on late_facts for update using (current_setting('beichen.person', true) = 'system');
create policy late_facts_gone on late_facts for delete using (current_setting('beichen.person', true) = 'system');

create table telling_facts (
  shard_key int not null,
  cohort text collate "C" not null,
  organisation text collate "C" not null,
  id text collate "C" not null,
  weight smallint not null,
  cases bigint not null default 0,
  primary key (shard_key, cohort, organisation, id, weight)
) with (fillfactor = 80);
create index telling_facts_most on telling_facts (shard_key, cohort, weight desc, id);
alter table telling_facts enable row level security;
alter table telling_facts force row level security;
create policy telling_facts_seen on telling_facts for select using (
  current_setting('beichen.person', true) = 'system' or organisation = current_setting('beichen.acting', true));
create policy telling_facts_begun on telling_facts for insert with check (current_setting('beichen.person', true) = 'system');
create policy telling_facts_summed on telling_facts for update using (current_setting('beichen.person', true) = 'system');
create policy telling_facts_gone on telling_facts for delete using (current_setting('beichen.person', true) = 'system');

-- What each case counts for in the part of an SP: the rows of sp_facts once more, told apart by the case, so that the cases
-- behind a number are found. Whoever sees the case sees them.
create table part_facts (
  shard_key int not null,
  cohort text collate "C" not null,
  organisation text collate "C" not null,
  day text collate "C" not null,
  sp text collate "C" not null,
  id text collate "C" not null,
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
  primary key (shard_key, cohort, organisation, day, sp, id)
) with (fillfactor = 80);
create index part_facts_of_sp on part_facts (sp, cohort);
alter table part_facts enable row level security;
alter table part_facts force row level security;
create policy part_facts_seen on part_facts for select using (
  current_setting('beichen.person', true) = 'system'
  or exists (select from cases c where c.shard_key = part_facts.shard_key and c.id = part_facts.id::uuid));
create policy part_facts_begun on part_facts for insert with check (current_setting('beichen.person', true) = 'system');
create policy part_facts_summed on part_facts for update using (current_setting('beichen.person', true) = 'system');
create policy part_facts_gone on part_facts for delete using (current_setting('beichen.person', true) = 'system');

-- Whatever was counted is counted again, after the fact and a page at a time: what it added to the sums is the same, and
-- these rows come to it.
update counted_cases set version = -1;
update fact_marks set up_to = '';

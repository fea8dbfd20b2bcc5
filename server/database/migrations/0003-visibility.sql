-- The second wall: the application's role reads and changes only the cases that the organisation acting may see.
-- Which those are is decided when a case is written (domain/access/seeing.ts) and kept in seen_by; here it is asked.
-- Inserts are free, because a new case is written together with its rows; there is no policy to delete by.

-- Nobody is above the rule any more, the centre neither: it is in seen_by like everyone else.
update cases set seen_by = seen_by || array(select id from organisations where kind = 'nationalCenter')
  where not seen_by @> array(select id from organisations where kind = 'nationalCenter');

-- What is decided next does not lie before what happened last.
update cases c set state = state || jsonb_build_object('changedAt', (
  select to_char(max(j.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
  from journal j where j.shard_key = c.shard_key and j.case_id = c.id));

alter table cases enable row level security;
alter table cases force row level security;
create policy cases_seen on cases for select using (seen_by @> array[current_setting('beichen.acting', true)]);
create policy cases_taken on cases for insert with check (true);
create policy cases_moved on cases for update using (seen_by @> array[current_setting('beichen.acting', true)]);

-- A policy is asked before any condition that could tell what it hides, and only equality and order cannot. So what was
-- looked up by containment or by likeness is found by equality or order instead.
create table side_tasks (
  shard_key int not null,
  case_id uuid not null,
  no int not null,
  organisation text not null,
  asked_at timestamptz not null,
  done_at timestamptz,
  primary key (shard_key, case_id, no),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
insert into side_tasks (shard_key, case_id, no, organisation, asked_at, done_at)
  select c.shard_key, c.id, (t ->> 'no')::int, t ->> 'to', (t ->> 'askedAt')::timestamptz, (t ->> 'doneAt')::timestamptz
  from cases c cross join lateral jsonb_array_elements(c.state -> 'sideTasks') as t;
create index side_tasks_open on side_tasks (organisation) where done_at is null;
alter table side_tasks enable row level security;
alter table side_tasks force row level security;
create policy side_tasks_seen on side_tasks for select using (
  organisation = current_setting('beichen.acting', true)
  or exists (select from cases c where c.shard_key = side_tasks.shard_key and c.id = side_tasks.case_id));
create policy side_tasks_asked on side_tasks for insert with check (true);
create policy side_tasks_done on side_tasks for update using (exists (
  select from cases c where c.shard_key = side_tasks.shard_key and c.id = side_tasks.case_id));
drop index cases_asked;
alter table cases drop column asked;
create index cases_number on cases (number);

alter table journal enable row level security;
alter table journal force row level security;
create policy journal_seen on journal for select using (exists (
  select from cases c where c.shard_key = journal.shard_key and c.id = journal.case_id));
create policy journal_written on journal for insert with check (true);

alter table legs enable row level security;
alter table legs force row level security;
create policy legs_seen on legs for select using (exists (
  select from cases c where c.shard_key = legs.shard_key and c.id = legs.case_id));
create policy legs_begun on legs for insert with check (true);
create policy legs_ended on legs for update using (exists (
  select from cases c where c.shard_key = legs.shard_key and c.id = legs.case_id));

alter table clocks enable row level security;
alter table clocks force row level security;
create policy clocks_seen on clocks for select using (exists (
  select from cases c where c.shard_key = clocks.shard_key and c.id = clocks.case_id));
create policy clocks_started on clocks for insert with check (true);
create policy clocks_changed on clocks for update using (exists (
  select from cases c where c.shard_key = clocks.shard_key and c.id = clocks.case_id));

alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_seen on outbox for select using (exists (
  select from cases c where c.shard_key = outbox.shard_key and c.id = outbox.case_id));
create policy outbox_told on outbox for insert with check (true);

alter table refused_moves enable row level security;
alter table refused_moves force row level security;
create policy refused_moves_seen on refused_moves for select using (exists (
  select from cases c where c.shard_key = refused_moves.shard_key and c.id = refused_moves.case_id));
create policy refused_moves_kept on refused_moves for insert with check (true);

-- The answer to a request is for the person who made it.
alter table commands enable row level security;
alter table commands force row level security;
create policy commands_own on commands for select using (current_setting('beichen.person', true) in (person, 'system'));
create policy commands_answered on commands for insert with check (true);
create policy commands_forgotten on commands for delete using (at < now() - interval '7 days');

-- A report is seen by its window, by those above it, and by who received it.
alter table reports add column seen_by text[] not null default '{}';
with recursive above as (
  select id as window_id, id, parent from organisations
  union all select a.window_id, o.id, o.parent from above a join organisations o on o.id = a.parent
)
update reports r set seen_by = array(
  select id from above where window_id = r.organisation
  union select r.submitted_to where r.submitted_to is not null);
alter table reports enable row level security;
alter table reports force row level security;
create policy reports_seen on reports for select using (seen_by @> array[current_setting('beichen.acting', true)]);
create policy reports_drafted on reports for insert with check (true);
create policy reports_changed on reports for update using (seen_by @> array[current_setting('beichen.acting', true)]);
create index reports_seen_by on reports using gin (seen_by);

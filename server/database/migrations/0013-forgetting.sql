-- What belongs to a person is forgotten when its time is over (PIPL 19, 47). The application may still not change the
-- journal: forgetting is done by two functions of the owner that can do nothing else.

alter table cases add column forgotten_at timestamptz;
-- Ended cases in the order of their end, for whoever looks whose time is over.
create index cases_ended on cases (closed_at) where closed_at is not null and forgotten_at is null;

-- Whether an act says so is asked of every case when the history is proved.
create index acts_forgotten on acts (shard_key, (about ->> 'number')) where what = 'caseForgotten';

-- A case that is kept longer than its time: a court, an authority, a claim.
create table legal_holds (
  shard_key int not null,
  id uuid not null,
  case_id uuid not null,
  number text not null,
  reason text not null,
  person text not null,
  organisation text not null,
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_because text,
  primary key (shard_key, id),
  foreign key (shard_key, case_id) references cases (shard_key, id),
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_because is null))
);
create unique index legal_holds_one on legal_holds (shard_key, case_id) where lifted_at is null;
alter table legal_holds enable row level security;
alter table legal_holds force row level security;
create policy legal_holds_seen on legal_holds for select using (exists (
  select from cases c where c.shard_key = legal_holds.shard_key and c.id = legal_holds.case_id));
create policy legal_holds_set on legal_holds for insert with check (true);
create policy legal_holds_lifted on legal_holds for update using (exists (
  select from cases c where c.shard_key = legal_holds.shard_key and c.id = legal_holds.case_id));

-- Which earlier complaint of the same account a complaint repeats, written when one of the two loses its account, so
-- that the figures of repeated complaints stay what they were (X13). It says of nobody who they are.
create table earlier_complaints (
  shard_key int not null,
  case_id uuid not null,
  earlier_shard_key int not null,
  earlier_id uuid not null,
  primary key (shard_key, case_id, earlier_shard_key, earlier_id),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
alter table earlier_complaints enable row level security;
alter table earlier_complaints force row level security;
create policy earlier_complaints_seen on earlier_complaints for select using (exists (
  select from cases c where c.shard_key = earlier_complaints.shard_key and c.id = earlier_complaints.case_id));
create policy earlier_complaints_found on earlier_complaints for insert with check (true);

-- Files whose rows are gone and that are still to be taken off the disk: written with the rows, so that none is missed.
create table discarded_files (
  stored text primary key,
  at timestamptz not null
);

-- Given out to the person themselves, or to who asks for them.
alter table disclosures drop constraint disclosures_cause_check;
alter table disclosures add constraint disclosures_cause_check check (cause in ('read', 'revealed', 'exported'));
alter table disclosures drop constraint disclosures_check;
alter table disclosures add constraint disclosures_check check ((reason is not null) = (cause <> 'read'));

-- What domain/privacy/personal-parts.ts names; a test compares the two.
create function personal_parts() returns table (type text, path text[], empty jsonb)
language sql immutable as $parts$ values
  ('submitted', '{intake,customer,name}'::text[], 'null'::jsonb),
  ('submitted', '{intake,customer,account}'::text[], 'null'::jsonb),
  ('submitted', '{intake,customer,contact}'::text[], 'null'::jsonb),
  ('submitted', '{intake,description}'::text[], '""'::jsonb),
  ('submitted', '{intake,serviceContent}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,customer,name}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,customer,account}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,customer,contact}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,description}'::text[], '""'::jsonb),
  ('parentOpened', '{intake,serviceContent}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,customer,name}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,customer,account}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,customer,contact}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,description}'::text[], '""'::jsonb),
  ('appealOpened', '{intake,serviceContent}'::text[], 'null'::jsonb),
  ('rejected', '{reason}'::text[], '""'::jsonb),
  ('reclassified', '{reason}'::text[], '""'::jsonb),
  ('forwarded', '{note}'::text[], 'null'::jsonb),
  ('returned', '{note}'::text[], 'null'::jsonb),
  ('returned', '{reason}'::text[], '""'::jsonb),
  ('dispatchedToSp', '{note}'::text[], 'null'::jsonb),
  ('spAnswered', '{note}'::text[], 'null'::jsonb),
  ('spReturned', '{note}'::text[], 'null'::jsonb),
  ('spReturned', '{reason}'::text[], '""'::jsonb),
  ('coordinationAsked', '{note}'::text[], 'null'::jsonb),
  ('coordinationDone', '{note}'::text[], 'null'::jsonb),
  ('solved', '{note}'::text[], 'null'::jsonb),
  ('fedBack', '{note}'::text[], 'null'::jsonb),
  ('replied', '{note}'::text[], 'null'::jsonb),
  ('delivered', '{note}'::text[], 'null'::jsonb),
  ('delivered', '{charges}'::text[], '[]'::jsonb),
  ('reopened', '{reason}'::text[], '""'::jsonb),
  ('held', '{consent}'::text[], 'null'::jsonb),
  ('reminded', '{note}'::text[], 'null'::jsonb),
  ('supplemented', '{text}'::text[], '""'::jsonb),
  ('callAttempted', '{note}'::text[], 'null'::jsonb),
  ('withdrawn', '{reason}'::text[], '""'::jsonb),
  ('supervised', '{note}'::text[], 'null'::jsonb),
  ('extended', '{reason}'::text[], '""'::jsonb),
  ('noted', '{text}'::text[], '""'::jsonb),
  ('customerCorrected', '{customer,name}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,account}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,contact}'::text[], 'null'::jsonb),
  ('customerCorrected', '{reason}'::text[], '""'::jsonb)
$parts$;

create function emptied(of_type text, said jsonb) returns jsonb
language plpgsql immutable as $emptied$
declare
  part record;
begin
  for part in select p.path, p.empty from personal_parts() p where p.type = of_type loop
    if said #> part.path is not null then
      said := jsonb_set(said, part.path, part.empty);
    end if;
  end loop;
  return said;
end
$emptied$;

-- Names are looked for in this schema only, and last among what a session made for itself.
select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- Where the owner is held back by the policies too, it may change history in this one way.
create policy journal_forgotten on journal for update using (exists (
  select from cases c where c.shard_key = journal.shard_key and c.id = journal.case_id and c.forgotten_at is not null))
  with check (salt is null and data = emptied(type, data));
create policy refused_moves_forgotten on refused_moves for update using (exists (
  select from cases c where c.shard_key = refused_moves.shard_key and c.id = refused_moves.case_id
    and c.forgotten_at is not null)) with check (wish = '{}');
create policy attachments_forgotten on attachments for delete using (exists (
  select from cases c where c.shard_key = attachments.shard_key and c.id = attachments.case_id and c.holder is null));
create policy commands_forgotten_with_case on commands for delete using (exists (
  select from cases c where c.shard_key = commands.shard_key and c.number = commands.answer ->> 'number'
    and c.forgotten_at is not null));

-- An ended case that nobody holds back, or an exception: locked, so that no hold comes in between.
create function of_ended_case(of_shard int, of_case uuid) returns cases
language plpgsql set search_path from current as $ended$
declare
  found_case cases;
begin
  select * into found_case from cases where shard_key = of_shard and id = of_case for update;
  if found_case.id is null then raise exception 'there is no such case'; end if;
  if found_case.holder is not null or found_case.closed_at is null then raise exception 'the case has not ended'; end if;
  if exists (select from legal_holds h
    where h.shard_key = of_shard and h.case_id = of_case and h.lifted_at is null)
  then raise exception 'the case is under a legal hold'; end if;
  return found_case;
end
$ended$;

create function forget_files(of_shard int, of_case uuid, files uuid[]) returns void
language plpgsql security definer set search_path from current as $files$
begin
  perform of_ended_case(of_shard, of_case);
  with gone as (
    delete from attachments a where a.shard_key = of_shard and a.case_id = of_case and a.id = any(files)
    returning a.stored
  )
  insert into discarded_files (stored, at) select stored, now() from gone on conflict do nothing;
end
$files$;

-- Empties the journal of a case whose last event says that it is forgotten, and nothing that is not named in it.
create function forget_case(of_shard int, of_case uuid) returns void
language plpgsql security definer set search_path from current as $forget$
declare
  ended cases := of_ended_case(of_shard, of_case);
  last_event journal;
begin
  select * into last_event from journal j where j.shard_key = of_shard and j.case_id = of_case order by j.seq desc limit 1;
  if last_event.type <> 'forgotten' or ended.forgotten_at is distinct from last_event.at then
    raise exception 'that the case is forgotten is not on record';
  end if;
  update journal j set data = emptied(j.type, j.data), salt = null
    where j.shard_key = of_shard and j.case_id = of_case and j.seq < last_event.seq;
  update refused_moves r set wish = '{}' where r.shard_key = of_shard and r.case_id = of_case;
  perform forget_files(of_shard, of_case, array(
    select a.id from attachments a where a.shard_key = of_shard and a.case_id = of_case));
  delete from commands k where k.shard_key = of_shard and k.answer ->> 'number' = ended.number;
end
$forget$;

revoke all on function of_ended_case(int, uuid), forget_files(int, uuid, uuid[]), forget_case(int, uuid) from public;

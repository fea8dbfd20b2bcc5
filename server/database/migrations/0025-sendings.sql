-- What goes out: one row for one message to one recipient over one channel, made after the event that causes it, from the
-- journal or from what organisations were told. What is said in it and where it goes is sealed; the cause makes it the
-- one and only, however often and by however many it is looked for.
create table sendings (
  shard_key int not null,
  id uuid not null,
  -- Null: what is gathered for one of the staff, of several cases.
  case_id uuid,
  number text,
  -- The event of the case, or the stretch of time that is gathered.
  cause text not null,
  -- The customer, or the person of the staff.
  recipient text not null,
  channel text not null check (channel in ('mail', 'sms', 'portal', 'chat')),
  -- In whose name.
  organisation text not null references organisations (id),
  template text not null,
  language text not null check (language in ('zh', 'en')),
  content text not null,
  address text not null,
  -- The same on every attempt, so that whoever gets it twice can tell.
  message_id text not null,
  state text not null check (state in ('waiting', 'sending', 'sent', 'delivered', 'bounced', 'dead')),
  attempts int not null default 0,
  -- Of what waits: when it is due. Of what is being sent: when whoever sends it is taken to have died.
  next_at timestamptz,
  failure text,
  made_at timestamptz not null,
  sent_at timestamptz,
  primary key (shard_key, id),
  unique nulls not distinct (shard_key, case_id, cause, recipient, channel),
  foreign key (shard_key, case_id) references cases (shard_key, id),
  check ((case_id is null) = (number is null)),
  check ((next_at is not null) = (state in ('waiting', 'sending')))
);
create index sendings_due on sendings (next_at) where next_at is not null;
create index sendings_id on sendings (id);
create index sendings_made on sendings (state, made_at desc, id desc);

alter table sendings enable row level security;
alter table sendings force row level security;
-- Asked for each row by its key: as an `exists` all cases would be read beforehand where many rows are expected.
create policy sendings_seen on sendings for select using (
  case when case_id is null
    then organisation = current_setting('beichen.acting', true) or current_setting('beichen.person', true) = 'system'
    else coalesce((select true from cases c where c.shard_key = sendings.shard_key and c.id = sendings.case_id), false) end);
create policy sendings_made on sendings for insert with check (true);
create policy sendings_sent on sendings for update using (
  case when case_id is null
    then organisation = current_setting('beichen.acting', true) or current_setting('beichen.person', true) = 'system'
    else coalesce((select true from cases c where c.shard_key = sendings.shard_key and c.id = sendings.case_id), false) end);

-- How far it was looked for what must go out; one row for each way of looking. Who holds the row looks, the others pass.
create table sending_marks (
  name text primary key,
  up_to timestamptz not null
);

-- What somebody wants to have written to them is read by whoever writes.
create policy notice_wishes_read on notice_wishes for select using (current_setting('beichen.person', true) = 'system');

-- What was written to a customer goes with everything else of them.
select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);
create policy sendings_forgotten on sendings for delete using (exists (
  select from cases c where c.shard_key = sendings.shard_key and c.id = sendings.case_id and c.forgotten_at is not null));
create or replace function forget_case(of_shard int, of_case uuid) returns void
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
  delete from sendings s where s.shard_key = of_shard and s.case_id = of_case;
end
$forget$;

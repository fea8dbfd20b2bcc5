-- What becomes of a report between its window and whoever receives it: what is written in it, who signed it, how often
-- it was handed in and what was decided, and the parts that were counted with its figures. Apart from `reports`, so that
-- the rows that history has proved so far stay as they were left.
create table report_lives (
  shard_key int not null,
  report uuid not null,
  -- Counted up with every step: whoever writes says which one they saw.
  version int not null,
  state text not null check (state in ('draft', 'signed', 'submitted', 'accepted', 'returned')),
  -- What people wrote, the signature and the rounds.
  content jsonb not null,
  -- The counted parts; a report of before there were any has none.
  parts jsonb,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (shard_key, report),
  foreign key (shard_key, report) references reports (shard_key, id)
);
alter table report_lives enable row level security;
alter table report_lives force row level security;
create policy report_lives_seen on report_lives for select using (exists (
  select from reports r where r.shard_key = report_lives.shard_key and r.id = report_lives.report));
create policy report_lives_begun on report_lives for insert with check (true);
create policy report_lives_changed on report_lives for update using (exists (
  select from reports r where r.shard_key = report_lives.shard_key and r.id = report_lives.report));

-- What is frozen stays so: only handing it in, accepting and returning it change a report that was submitted.
create function keep_submitted_parts() returns trigger
language plpgsql as $keep$
begin
  if old.state in ('submitted', 'accepted')
    and (new.parts is distinct from old.parts or new.content -> 'written' is distinct from old.content -> 'written') then
    raise exception 'a report that was submitted is not changed';
  end if;
  return new;
end
$keep$;
create trigger report_lives_kept before update on report_lives
  for each row execute function keep_submitted_parts();

-- What organisations are told of reports: that one came in, that theirs was returned, that it is due or late.
create table report_notices (
  shard_key int not null,
  id uuid not null,
  report uuid not null,
  organisation text not null,
  what text not null check (what in ('reportSubmitted', 'reportReturned', 'reportDueSoon', 'reportLate')),
  at timestamptz not null,
  primary key (shard_key, id),
  foreign key (shard_key, report) references reports (shard_key, id)
);
create index report_notices_newest on report_notices (organisation, at desc);
-- However many servers look, one is reminded once.
create unique index report_notices_once on report_notices (shard_key, report, what)
  where what in ('reportDueSoon', 'reportLate');
alter table report_notices enable row level security;
alter table report_notices force row level security;
create policy report_notices_seen on report_notices for select
  using (organisation = current_setting('beichen.acting', true));
create policy report_notices_told on report_notices for insert with check (true);

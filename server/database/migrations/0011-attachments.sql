-- Files that belong to cases. What is in them lies beside the database, under names that nobody chose.
create table attachments (
  shard_key int not null,
  id uuid not null,
  case_id uuid not null,
  number text not null,
  -- The name under which the file lies: 256 bits that nobody can guess.
  stored text not null check (stored ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  kind text not null,
  bytes int not null check (bytes > 0),
  sha256 text not null,
  for_partner boolean not null,
  person text not null,
  organisation text not null,
  -- The SP that sent it; null: the operator.
  of_sp text,
  at timestamptz not null,
  primary key (shard_key, id),
  unique (shard_key, stored),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
create index attachments_of_case on attachments (shard_key, case_id, at);

-- Whoever sees the case sees its files; an SP only its own and those marked for it (domain/attachment/attaching.ts).
alter table attachments enable row level security;
alter table attachments force row level security;
create policy attachments_seen on attachments for select using (
  exists (select from cases c where c.shard_key = attachments.shard_key and c.id = attachments.case_id)
  and coalesce((
    select coalesce(attachments.of_sp = coalesce(sp.id, o.id), attachments.for_partner)
    from organisations o left join organisations sp on sp.id = o.parent and sp.kind = 'serviceProvider'
    where o.id = current_setting('beichen.acting', true) and (o.kind = 'serviceProvider' or sp.id is not null)), true));
create policy attachments_sent on attachments for insert with check (true);

-- Addresses at which a file is had once, within a minute.
create table download_tickets (
  hash text primary key,
  attachment uuid not null,
  number text not null,
  person text not null,
  organisation text not null,
  expires_at timestamptz not null
);

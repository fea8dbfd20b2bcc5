-- What of a customer was given to whom: each first reading of what there is to read by somebody of an SP, and each time
-- something that is masked was shown to somebody.
create table disclosures (
  shard_key int not null,
  id uuid not null,
  case_id uuid not null,
  number text not null,
  organisation text not null,
  person text not null,
  at timestamptz not null,
  cause text not null check (cause in ('read', 'revealed')),
  fields text[] not null,
  -- How far the case had come: what is read again without anything new is not given again.
  version int not null,
  reason text,
  primary key (shard_key, id),
  foreign key (shard_key, case_id) references cases (shard_key, id),
  check ((reason is not null) = (cause = 'revealed'))
);

create unique index disclosures_once on disclosures (shard_key, case_id, person, organisation, version)
  where cause = 'read';
create index disclosures_to on disclosures (organisation, at desc);
create index disclosures_at on disclosures (at desc, id);

alter table disclosures enable row level security;
alter table disclosures force row level security;
create policy disclosures_seen on disclosures for select using (exists (
  select from cases c where c.shard_key = disclosures.shard_key and c.id = disclosures.case_id));
create policy disclosures_kept on disclosures for insert with check (true);

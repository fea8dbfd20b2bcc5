-- Who was named in an entry, written with the entry: a notice for one person where they act. Only they read it, and only
-- as long as the organisation sees the case; whoever has no seat there any more does not act there. The entry itself is
-- in the journal and its chain: a mention is made from it, and holds nothing of the customer.
create table mentions (
  shard_key int not null,
  case_id uuid not null,
  seq int not null,
  organisation text not null references organisations (id),
  person text not null,
  id uuid not null,
  number text not null,
  at timestamptz not null,
  primary key (shard_key, case_id, seq, organisation, person),
  foreign key (shard_key, case_id) references cases (shard_key, id)
);
create index mentions_written on mentions (person, organisation, id);
create index mentions_at on mentions (person, organisation, at desc, id desc);
alter table mentions enable row level security;
alter table mentions force row level security;
create policy mentions_own on mentions for select using (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true)
  and exists (select from cases c where c.shard_key = mentions.shard_key and c.id = mentions.case_id));
create policy mentions_made on mentions for insert with check (true);

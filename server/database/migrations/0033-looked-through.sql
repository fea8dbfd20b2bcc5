-- Where a file stands beside its row, which nobody changes: whether it was looked through for what does harm, and what
-- it looks like small. Work of the programs; that a file was found to do harm is an act besides.
create table file_works (
  shard_key int not null,
  id uuid not null,
  scan text not null check (scan in ('pending', 'clean', 'infected', 'unscanned')),
  scan_tries int not null default 0,
  scan_after timestamptz not null,
  -- Why it was not looked through the last time; null: nothing stood in the way.
  scan_trouble text,
  scanned_at timestamptz,
  -- What was found, as the scanner calls it, and who is told of it.
  finding text,
  told_id uuid,
  told_organisation text,
  told_person text,
  picture text not null check (picture in ('none', 'pending', 'made', 'failed')),
  picture_tries int not null default 0,
  picture_after timestamptz not null,
  width int,
  height int,
  -- The names under which the small pictures lie.
  small text check (small ~ '^[0-9a-f]{64}$'),
  large text check (large ~ '^[0-9a-f]{64}$'),
  primary key (shard_key, id),
  foreign key (shard_key, id) references attachments (shard_key, id) on delete cascade,
  check ((scan = 'infected') = (finding is not null)),
  check ((picture = 'made') = (small is not null) and (small is null) = (large is null))
);
create index file_works_to_scan on file_works (scan_after) where scan = 'pending';
create index file_works_to_picture on file_works (picture_after) where picture = 'pending';
create index file_works_told on file_works (told_organisation, told_id) where scan = 'infected';
create index file_works_small on file_works (small) where small is not null;
create index file_works_large on file_works (large) where large is not null;
-- Without a shard: names are looked for when the folder is swept.
create index attachments_stored on attachments (stored);

-- Whoever sees the file sees where it stands.
alter table file_works enable row level security;
alter table file_works force row level security;
create policy file_works_seen on file_works using (exists (
  select from attachments a where a.shard_key = file_works.shard_key and a.id = file_works.id)) with check (true);

select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true);

-- With a file go its small pictures.
create or replace function forget_files(of_shard int, of_case uuid, files uuid[]) returns void
language plpgsql security definer set search_path from current as $files$
begin
  perform of_ended_case(of_shard, of_case);
  insert into discarded_files (stored, at)
    select p.stored, now() from file_works w
      join attachments a on a.shard_key = w.shard_key and a.id = w.id
      cross join lateral (values (w.small), (w.large)) as p (stored)
    where w.shard_key = of_shard and a.case_id = of_case and a.id = any(files) and p.stored is not null
    on conflict do nothing;
  with gone as (
    delete from attachments a where a.shard_key = of_shard and a.case_id = of_case and a.id = any(files)
    returning a.stored
  )
  insert into discarded_files (stored, at) select stored, now() from gone on conflict do nothing;
end
$files$;
revoke all on function forget_files(int, uuid, uuid[]) from public;

-- What queues are filtered by and lies in the state of a case. Kept beside it by the database itself, so that no writer
-- can forget it.
alter table cases
  add column reminders int not null generated always as (coalesce((state ->> 'remindCount')::int, 0)) stored,
  add column rounds int not null generated always as (coalesce(jsonb_array_length(state -> 'rounds'), 0)) stored,
  add column parent text generated always as (state ->> 'parent') stored,
  -- The move that brought the case to where it is.
  add column arrived text generated always as (state -> 'legs' -> -1 ->> 'cause') stored;

-- A list that somebody keeps: what it is narrowed by, its columns and their widths. It gives no right: whoever looks
-- through it sees the cases that they see anyway.
create table queue_views (
  id uuid primary key,
  -- own: only its maker's; organisation: everybody's there; national: everybody's at the operator.
  scope text not null check (scope in ('own', 'organisation', 'national')),
  person text not null,
  organisation text not null references organisations (id),
  name text not null,
  content jsonb not null,
  changed_at timestamptz not null
);
create index queue_views_at on queue_views (organisation, scope);
create index queue_views_national on queue_views (name) where scope = 'national';
alter table queue_views enable row level security;
alter table queue_views force row level security;
create policy queue_views_seen on queue_views for select using (
  scope = 'national' or organisation = current_setting('beichen.acting', true)
  and (scope = 'organisation' or person = current_setting('beichen.person', true)));
create policy queue_views_saved on queue_views for insert with check (
  organisation = current_setting('beichen.acting', true) and person = current_setting('beichen.person', true));
create policy queue_views_changed on queue_views for update using (
  organisation = current_setting('beichen.acting', true)
  and (scope <> 'own' or person = current_setting('beichen.person', true)));
create policy queue_views_deleted on queue_views for delete using (
  organisation = current_setting('beichen.acting', true)
  and (scope <> 'own' or person = current_setting('beichen.person', true)));

-- Which views somebody has at hand where they act, in their order, and the one that they begin with.
create table view_choices (
  person text not null,
  organisation text not null references organisations (id),
  pinned uuid[] not null,
  begins_with uuid,
  primary key (person, organisation)
);
alter table view_choices enable row level security;
alter table view_choices force row level security;
create policy view_choices_own on view_choices using (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true));

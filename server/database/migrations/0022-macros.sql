-- Several moves that are made together again and again: one's own, those of an organisation, those of everybody at the operator.
create table macros (
  id uuid primary key,
  scope text not null check (scope in ('own', 'organisation', 'national')),
  person text not null,
  organisation text not null references organisations (id),
  name text not null check (name <> ''),
  steps jsonb not null check (jsonb_array_length(steps) between 1 and 5),
  -- Its words promise money: not everybody may, and not at any time.
  promises_money boolean not null,
  changed_at timestamptz not null
);
create index macros_at on macros (organisation, scope);
create index macros_national on macros (name) where scope = 'national';
alter table macros enable row level security;
alter table macros force row level security;
create policy macros_seen on macros for select using (
  scope = 'national' or organisation = current_setting('beichen.acting', true)
  and (scope = 'organisation' or person = current_setting('beichen.person', true)));
create policy macros_saved on macros for insert with check (
  organisation = current_setting('beichen.acting', true) and person = current_setting('beichen.person', true));
create policy macros_changed on macros for update using (
  organisation = current_setting('beichen.acting', true)
  and (scope <> 'own' or person = current_setting('beichen.person', true)));
create policy macros_deleted on macros for delete using (
  organisation = current_setting('beichen.acting', true)
  and (scope <> 'own' or person = current_setting('beichen.person', true)));

-- How often a macro was used at each organisation; whoever sees it sees the counts.
create table macro_uses (
  macro uuid not null references macros (id) on delete cascade,
  organisation text not null references organisations (id),
  uses int not null check (uses > 0),
  used_at timestamptz not null,
  primary key (macro, organisation)
);
alter table macro_uses enable row level security;
alter table macro_uses force row level security;
create policy macro_uses_seen on macro_uses for select using (exists (
  select from macros p where p.id = macro_uses.macro));
create policy macro_uses_begun on macro_uses for insert with check (
  organisation = current_setting('beichen.acting', true));
create policy macro_uses_counted on macro_uses for update using (
  organisation = current_setting('beichen.acting', true));
create policy macro_uses_deleted on macro_uses for delete using (exists (
  select from macros p where p.id = macro_uses.macro));


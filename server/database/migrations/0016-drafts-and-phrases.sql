-- What somebody has typed and not sent, sealed: it may name a customer. One row for each place where one types; there is
-- no history of it, and the programs forget what nobody has touched for a month.
create table drafts (
  person text not null,
  organisation text not null,
  place text not null,
  content text not null,
  changed_at timestamptz not null,
  primary key (person, organisation, place)
);
create index drafts_old on drafts (changed_at);

alter table drafts enable row level security;
alter table drafts force row level security;
create policy drafts_own on drafts using (
  (person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true))
  or current_setting('beichen.person', true) = 'system');

-- Sentences that one says again and again: one's own, those of an organisation, those of everybody.
create table phrases (
  id uuid primary key,
  scope text not null check (scope in ('private', 'organisation', 'national')),
  person text not null,
  organisation text not null references organisations (id),
  name text not null check (name <> ''),
  content text not null check (content <> ''),
  changed_at timestamptz not null,
  removed_at timestamptz
);
create index phrases_of on phrases (organisation, name) where removed_at is null;
create index phrases_national on phrases (name) where scope = 'national' and removed_at is null;

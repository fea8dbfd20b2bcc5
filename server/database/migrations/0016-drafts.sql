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

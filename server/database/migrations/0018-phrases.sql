-- Sentences that are said again and again: one's own, those of an organisation, those of everybody at the operator.
create table phrases (
  id uuid primary key,
  scope text not null check (scope in ('own', 'organisation', 'national')),
  person text not null,
  organisation text not null references organisations (id),
  name text not null check (name <> ''),
  content text not null check (content <> ''),
  -- Who says it promises money: not everybody may, and not at any time.
  promises_money boolean not null,
  changed_at timestamptz not null
);
create index phrases_at on phrases (organisation, scope);
create index phrases_national on phrases (name) where scope = 'national';
alter table phrases enable row level security;
alter table phrases force row level security;
create policy phrases_seen on phrases for select using (
  scope = 'national' or organisation = current_setting('beichen.acting', true)
  and (scope = 'organisation' or person = current_setting('beichen.person', true)));
create policy phrases_saved on phrases for insert with check (
  organisation = current_setting('beichen.acting', true) and person = current_setting('beichen.person', true));
create policy phrases_changed on phrases for update using (
  organisation = current_setting('beichen.acting', true)
  and (scope <> 'own' or person = current_setting('beichen.person', true)));
create policy phrases_deleted on phrases for delete using (
  organisation = current_setting('beichen.acting', true)
  and (scope <> 'own' or person = current_setting('beichen.person', true)));

-- How often a sentence was used at each organisation. Counts say nothing of a case, and whoever sees the sentence sees them.
create table phrase_uses (
  phrase uuid not null references phrases (id) on delete cascade,
  organisation text not null references organisations (id),
  uses int not null check (uses > 0),
  used_at timestamptz not null,
  primary key (phrase, organisation)
);
alter table phrase_uses enable row level security;
alter table phrase_uses force row level security;
create policy phrase_uses_seen on phrase_uses for select using (exists (
  select from phrases p where p.id = phrase_uses.phrase));
create policy phrase_uses_begun on phrase_uses for insert with check (
  organisation = current_setting('beichen.acting', true));
create policy phrase_uses_counted on phrase_uses for update using (
  organisation = current_setting('beichen.acting', true));
create policy phrase_uses_deleted on phrase_uses for delete using (exists (
  select from phrases p where p.id = phrase_uses.phrase));

-- What a message says may belong to a person, like what a note says.
create or replace function personal_parts() returns table (type text, path text[], empty jsonb)
language sql immutable as $parts$ values
  ('submitted', '{intake,customer,name}'::text[], 'null'::jsonb),
  ('submitted', '{intake,customer,account}'::text[], 'null'::jsonb),
  ('submitted', '{intake,customer,contact}'::text[], 'null'::jsonb),
  ('submitted', '{intake,description}'::text[], '""'::jsonb),
  ('submitted', '{intake,serviceContent}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,customer,name}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,customer,account}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,customer,contact}'::text[], 'null'::jsonb),
  ('parentOpened', '{intake,description}'::text[], '""'::jsonb),
  ('parentOpened', '{intake,serviceContent}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,customer,name}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,customer,account}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,customer,contact}'::text[], 'null'::jsonb),
  ('appealOpened', '{intake,description}'::text[], '""'::jsonb),
  ('appealOpened', '{intake,serviceContent}'::text[], 'null'::jsonb),
  ('rejected', '{reason}'::text[], '""'::jsonb),
  ('reclassified', '{reason}'::text[], '""'::jsonb),
  ('forwarded', '{note}'::text[], 'null'::jsonb),
  ('returned', '{note}'::text[], 'null'::jsonb),
  ('returned', '{reason}'::text[], '""'::jsonb),
  ('dispatchedToSp', '{note}'::text[], 'null'::jsonb),
  ('spAnswered', '{note}'::text[], 'null'::jsonb),
  ('spReturned', '{note}'::text[], 'null'::jsonb),
  ('spReturned', '{reason}'::text[], '""'::jsonb),
  ('coordinationAsked', '{note}'::text[], 'null'::jsonb),
  ('coordinationDone', '{note}'::text[], 'null'::jsonb),
  ('solved', '{note}'::text[], 'null'::jsonb),
  ('fedBack', '{note}'::text[], 'null'::jsonb),
  ('replied', '{note}'::text[], 'null'::jsonb),
  ('delivered', '{note}'::text[], 'null'::jsonb),
  ('delivered', '{charges}'::text[], '[]'::jsonb),
  ('reopened', '{reason}'::text[], '""'::jsonb),
  ('held', '{consent}'::text[], 'null'::jsonb),
  ('reminded', '{note}'::text[], 'null'::jsonb),
  ('supplemented', '{text}'::text[], '""'::jsonb),
  ('callAttempted', '{note}'::text[], 'null'::jsonb),
  ('withdrawn', '{reason}'::text[], '""'::jsonb),
  ('supervised', '{note}'::text[], 'null'::jsonb),
  ('extended', '{reason}'::text[], '""'::jsonb),
  ('noted', '{text}'::text[], '""'::jsonb),
  ('messaged', '{text}'::text[], '""'::jsonb),
  ('customerCorrected', '{customer,name}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,account}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,contact}'::text[], 'null'::jsonb),
  ('customerCorrected', '{reason}'::text[], '""'::jsonb)
$parts$;

-- Who at the holder works on a case, and how urgent it is among the others; what cases had before there was either.
alter table cases
  add column handler text,
  add column priority text not null default 'normal' check (priority in ('urgent', 'high', 'normal', 'low'));

-- "Handled by me" and "handled by nobody" of a desk in the order of what is due: nobody is found by equality as well, so
-- one index serves both, and a write has one more to keep.
create index cases_handled on cases (holder, handler, due_at, id) where holder is not null;

-- Whoever is given a case, or has one that becomes urgent, is told by name like whoever is mentioned.
alter table mentions add column what text not null default 'mentioned'
  check (what in ('mentioned', 'assigned', 'prioritised'));
alter table mentions alter column what drop default;

-- What domain/privacy/personal-parts.ts names; a test compares the two.
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
  ('prioritised', '{reason}'::text[], '""'::jsonb),
  ('retitled', '{title}'::text[], 'null'::jsonb),
  ('retitled', '{before}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,name}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,account}'::text[], 'null'::jsonb),
  ('customerCorrected', '{customer,contact}'::text[], 'null'::jsonb),
  ('customerCorrected', '{reason}'::text[], '""'::jsonb)
$parts$;

-- How an SP is reached, by whom its mail counts, and with which certificates it is signed. An SP without a row has the portal.
create table sp_ways (
  organisation text primary key references organisations (id),
  way text not null check (way in ('portal', 'mail', 'phone')),
  -- The first is written to; all of them may answer. Small letters.
  addresses text[] not null,
  phones text[] not null,
  -- PEM; where there is one, only mail signed with it counts.
  certificates text[] not null,
  written_at timestamptz not null
);

-- Lists of an SP go by what lies between it and the operator: it reads nothing of the promises to customers.
alter table cases
  add column sp_due_at timestamptz not null default 'infinity',
  add column sp_breached boolean not null default false;
alter table cases no force row level security;
alter table clocks no force row level security;
update cases c set sp_due_at = k.due_at, sp_breached = k.breached
from (
  select k.shard_key, k.case_id, min(k.due_at) as due_at, bool_or(k.verdict is not distinct from 'breached') as breached
  from clocks k
  where k.kind in ('firstReply', 'resolve', 'spReply', 'external') and k.settled_at is null and k.stopped_at is null
    and exists (select from organisations o left join organisations up on up.id = o.parent
      where o.id in (k.owed_by, k.owed_to) and 'serviceProvider' in (o.kind, up.kind))
  group by k.shard_key, k.case_id
) k
where c.shard_key = k.shard_key and c.id = k.case_id;
alter table cases force row level security;
alter table clocks force row level security;

-- Whoever acts: also an SP whose mail was accepted as its own.
create or replace view actors as
  select id::text as id, login, name from people
  union all
  select 'key:' || id, 'key:' || id, name from api_keys
  union all
  select 'mailbox:' || id, 'mailbox:' || id, address from mailboxes
  union all
  select 'customer', 'customer', '用户（网站自服务）'
  union all
  select 'sp-mail:' || id, 'sp-mail:' || id, name from organisations where kind = 'serviceProvider';

-- A person of the tier that dispatched says that a mail is an SP's answer.
alter table mails drop constraint mails_decision_check;
alter table mails add constraint mails_decision_check check (decision in ('join', 'make', 'putAside', 'spAnswer'));
alter table mails drop constraint mails_verdict_check;
alter table mails add constraint mails_verdict_check
  check (verdict in ('newCase', 'joins', 'automatic', 'bounce', 'quarantine', 'spAnswers'));

-- Who of an SP said it belongs to a person too.
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
  ('prioritised', '{reason}'::text[], '""'::jsonb),
  ('retitled', '{title}'::text[], 'null'::jsonb),
  ('retitled', '{before}'::text[], 'null'::jsonb),
  ('forwarded', '{note}'::text[], 'null'::jsonb),
  ('returned', '{note}'::text[], 'null'::jsonb),
  ('returned', '{reason}'::text[], '""'::jsonb),
  ('dispatchedToSp', '{note}'::text[], 'null'::jsonb),
  ('spAnswered', '{note}'::text[], 'null'::jsonb),
  ('spReturned', '{note}'::text[], 'null'::jsonb),
  ('spReturned', '{reason}'::text[], '""'::jsonb),
  ('spAnswered', '{said,name}'::text[], '""'::jsonb),
  ('spAnswered', '{said,role}'::text[], 'null'::jsonb),
  ('spAnswered', '{said,reached}'::text[], 'null'::jsonb),
  ('spReturned', '{said,name}'::text[], '""'::jsonb),
  ('spReturned', '{said,role}'::text[], 'null'::jsonb),
  ('spReturned', '{said,reached}'::text[], 'null'::jsonb),
  ('spCalled', '{note}'::text[], 'null'::jsonb),
  ('spCalled', '{said,name}'::text[], '""'::jsonb),
  ('spCalled', '{said,role}'::text[], 'null'::jsonb),
  ('spCalled', '{said,reached}'::text[], 'null'::jsonb),
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

-- Customers at the website: the codes by which they get to their own case, and which browser is at which case.
create table portal_codes (
  ticket_hash text primary key,
  -- Null: there is no such case, or nobody was found to send a code to.
  number text,
  -- Keyed, so that six digits cannot be made out of it; null like the number.
  digest text,
  tries int not null default 0,
  expires_at timestamptz not null
);
create index portal_codes_expired on portal_codes (expires_at);

create table portal_sessions (
  token_hash text primary key,
  number text not null,
  -- Whether a code was given: who has only written a case may be anybody.
  is_proved boolean not null,
  expires_at timestamptz not null
);
create index portal_sessions_expired on portal_sessions (expires_at);

-- What customers do there is theirs by name, wherever it is shown who did something.
create or replace view actors as
  select id::text as id, login, name from people
  union all
  select 'key:' || id, 'key:' || id, name from api_keys
  union all
  select 'mailbox:' || id, 'mailbox:' || id, address from mailboxes
  union all
  select 'customer', 'customer', '用户（网站自服务）';

-- Addresses at which windows take mail. The password opens with the keys of the data only.
create table mailboxes (
  id uuid primary key,
  organisation text not null references organisations (id),
  channel text not null check (channel in ('siteEmail', 'spEmail')),
  address text not null unique check (address = lower(address)),
  own_domains text[] not null,
  active boolean not null,
  -- Null: mail is brought to us, and not fetched.
  host text,
  port int,
  security text check (security in ('tls', 'startTls', 'plain')),
  login text,
  password text,
  made_at timestamptz not null,
  check ((host is null) = (login is null) and (host is null) = (password is null)
    and (host is null) = (port is null) and (host is null) = (security is null))
);

-- How the last look into a mailbox went; a convenience.
create table mailbox_looks (
  mailbox uuid primary key references mailboxes (id),
  looked_at timestamptz not null,
  trouble text,
  since timestamptz
);

-- Every mail that came in, first as it came and sealed, then with what it was taken for and what became of it. None is
-- ever deleted; what it said is taken out when its time is over.
create table mails (
  shard_key int not null,
  id uuid not null,
  mailbox uuid not null references mailboxes (id),
  -- The window of the mailbox when the mail came.
  organisation text not null references organisations (id),
  way text not null check (way in ('imap', 'smtp')),
  received_at timestamptz not null,
  kept_at timestamptz not null,
  misaddressed boolean not null,
  -- Of what a mail is and not of how it travelled: the same one comes in once, however often it is brought.
  digest text not null,
  copies int not null default 0,
  bytes int not null,
  -- Whether all of it was kept, or only its beginning because it is too large.
  whole boolean not null,
  return_path text,
  raw text,
  -- How often somebody has begun to work on it: a mail that ends the server does so three times at most.
  tries int not null default 0,
  sender text,
  sender_token text,
  subject text,
  verdict text check (verdict in ('newCase', 'joins', 'automatic', 'bounce', 'quarantine')),
  because text,
  number text,
  files int not null default 0,
  files_refused int not null default 0,
  worked_at timestamptz,
  decision text check (decision in ('join', 'make', 'putAside')),
  decided_because text,
  decided_by text,
  decided_at timestamptz,
  primary key (shard_key, id),
  unique (shard_key, mailbox, digest),
  check (verdict is not null or worked_at is null),
  check ((decision is null) = (decided_at is null))
);
-- Sealed text does not shrink; trying to would take longer than writing it.
alter table mails alter column raw set storage external;
create index mails_waiting on mails (tries, kept_at, id) where worked_at is null;
create index mails_of_window on mails (organisation, verdict, received_at desc, id desc);
create index mails_of_sender on mails (shard_key, mailbox, sender_token, kept_at);
create index mails_with_words on mails (kept_at) where raw is not null;

-- A window's mail is seen there, and by an SP at the windows of its own; the system works with the eyes of the centre.
create function sees_mail_of(window_of_mail text) returns boolean
language sql stable as $seen$
  select window_of_mail = current_setting('beichen.acting', true) or exists (
    select from organisations o where o.kind = 'nationalCenter' and o.id = current_setting('beichen.acting', true))
  or exists (
    select from organisations w join organisations sp on sp.id = w.parent and sp.kind = 'serviceProvider'
    where w.id = window_of_mail and sp.id = current_setting('beichen.acting', true))
$seen$;
alter table mails enable row level security;
alter table mails force row level security;
create policy mails_seen on mails for select using (sees_mail_of(organisation));
create policy mails_kept on mails for insert with check (sees_mail_of(organisation));
create policy mails_worked on mails for update using (sees_mail_of(organisation));

-- Whoever acts, by the text that stands in journals: people, programs, and mailboxes for what came to them.
create or replace view actors as
  select id::text as id, login, name from people
  union all
  select 'key:' || id, 'key:' || id, name from api_keys
  union all
  select 'mailbox:' || id, 'mailbox:' || id, address from mailboxes;

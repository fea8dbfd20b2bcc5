-- That somebody else renewed a person's way in: the person is shown it until they say that they have read it, and the
-- page of their account goes on showing it.
create table renewals (
  id uuid primary key,
  person uuid not null references people (id),
  -- password: a link by which another one is set; codes: the one-time codes were cleared.
  what text not null check (what in ('password', 'codes')),
  made_by text not null,
  organisation text,
  made_at timestamptz not null,
  -- When the link was used.
  used_at timestamptz,
  read_at timestamptz
);
create index renewals_of on renewals (person, made_at desc);

-- What proving the whole history came to, when an auditor asked for it on the page.
create table verifications (
  id uuid primary key,
  asked_by text not null,
  asked_at timestamptz not null,
  -- While it runs its server says so again and again: one that falls silent is lost.
  heard_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('whole', 'broken', 'notReadable', 'failed', 'lost')),
  cases int not null default 0,
  rows int not null default 0,
  unchained int not null default 0,
  anchors int not null default 0,
  anchored date,
  seconds double precision,
  broken jsonb,
  check ((ended_at is null) = (outcome is null))
);
-- One at a time, however many servers there are.
create unique index verifications_one on verifications ((true)) where ended_at is null;
create index verifications_newest on verifications (asked_at desc);

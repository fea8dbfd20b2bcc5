-- Keys with which programs act for an organisation, and who somebody is at the provider of single sign-on.

create table api_keys (
  id uuid primary key,
  organisation text not null references organisations (id),
  name text not null,
  -- SHA-256: whoever reads this table cannot use the key.
  token_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  roles text[] not null check (cardinality(roles) > 0),
  made_by uuid not null references people (id),
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at <= made_at + interval '366 days'),
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references people (id)
);

create index api_keys_organisation on api_keys (organisation);

-- A person is one subject at a provider, and a subject is one person. Never found by name or mail address.
create table identities (
  person uuid not null references people (id),
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  linked_by uuid not null references people (id),
  primary key (person, issuer),
  unique (issuer, subject)
);

-- Somebody who has gone to the provider and is expected back in the same browser: the hash of what it keeps meanwhile.
create table sign_on_flights (
  flight_hash text primary key,
  -- Who wishes to be linked; null: who wishes to sign in.
  person uuid references people (id),
  expires_at timestamptz not null
);

create index sign_on_flights_expired on sign_on_flights (expires_at);

-- The provider has asked for a second factor, and its word for it is taken.
alter table sessions add column factor_elsewhere boolean not null default false;

-- Whoever acts, by the text that stands in journals: people and programs.
create view actors as
  select id::text as id, login, name from people
  union all
  select 'key:' || id, 'key:' || id, name from api_keys;

-- How people enter: the passwords they had, the second factor, what guards the door against guessing.

alter table sessions add column id uuid;
update sessions set id = gen_random_uuid();
alter table sessions alter column id set not null;
create unique index sessions_id on sessions (id);
-- Where it was opened from, as the person is shown it.
alter table sessions add column address text not null default '';
alter table sessions add column agent text not null default '';
-- When it ends whatever happens, and when the person last proved who they are.
alter table sessions add column ends_at timestamptz;
update sessions set ends_at = created_at + interval '7 days';
alter table sessions alter column ends_at set not null;
alter table sessions add column proved_at timestamptz;
update sessions set proved_at = created_at;
alter table sessions alter column proved_at set not null;

create table former_passwords (
  person uuid not null references people (id),
  set_at timestamptz not null,
  password_hash text not null,
  primary key (person, set_at)
);

create table second_factors (
  person uuid primary key references people (id),
  -- Sealed.
  secret text not null,
  added_at timestamptz not null,
  -- The step of the last code that was taken: neither it nor one before it is taken again.
  last_step bigint not null
);

-- One that is being set up and counts for nothing yet.
create table pending_factors (
  person uuid primary key references people (id),
  secret text not null,
  begun_at timestamptz not null
);

create table recovery_codes (
  code_hash text primary key,
  person uuid not null references people (id),
  used_at timestamptz
);

create index recovery_codes_person on recovery_codes (person);

-- Somebody who knows the password and still owes the code.
create table half_sessions (
  token_hash text primary key,
  person uuid not null references people (id),
  expires_at timestamptz not null
);

create index half_sessions_expired on half_sessions (expires_at);

-- Failed tries by what they have in common: a name, a person, an address, a network. The subject is a digest, so that a
-- password typed as a name is not kept.
create table try_tallies (
  subject text primary key,
  failures int not null,
  began_at timestamptz not null,
  closures int not null,
  closed_until timestamptz
);

create index try_tallies_began on try_tallies (began_at);

-- Browsers and addresses from which a person has signed in: guessing from elsewhere does not shut these out.
create table known_places (
  person uuid not null references people (id),
  place text not null,
  seen_at timestamptz not null,
  primary key (person, place)
);

-- Organisations, people and what they may change: small tables that every node of a spread database holds whole.

create table organisations (
  id text primary key,
  kind text not null check (kind in ('nationalCenter', 'provincialOperations', 'branchBackOffice', 'serviceWindow', 'serviceProvider', 'department')),
  name text not null,
  parent text references organisations (id),
  province_code smallint,
  province text,
  city text,
  -- A window says which of the six kinds it is and what it answers; nothing else does.
  "window" jsonb check (("window" is not null) = (kind = 'serviceWindow')),
  sp jsonb check ((sp is not null) = (kind = 'serviceProvider')),
  department text check ((department is not null) = (kind = 'department')),
  billing_interconnected boolean not null default false,
  status text not null check (status in ('active', 'suspended', 'retired')),
  created_at timestamptz not null
);

-- There is one national centre.
create unique index organisations_one_centre on organisations (kind) where kind = 'nationalCenter';

create table people (
  id uuid primary key,
  login text not null unique,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null
);

create table memberships (
  person uuid not null references people (id),
  organisation text not null references organisations (id),
  roles text[] not null check (cardinality(roles) > 0),
  primary key (person, organisation)
);

create table sessions (
  -- SHA-256 of the token in the cookie: whoever reads this table cannot sign in with it.
  token_hash text primary key,
  person uuid not null references people (id),
  acting text references organisations (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);

create index sessions_person on sessions (person);

create table policies (
  version int primary key,
  content jsonb not null,
  published_at timestamptz not null,
  published_by text not null
);

-- Opening hours and years of holidays; one row, every change a new one.
create table calendars (
  version int primary key,
  content jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null
);

create table contact_directory (
  organisation text primary key references organisations (id),
  primary_contact jsonb not null,
  backup_contact jsonb not null,
  duty_hours text not null,
  escalation text not null,
  verified_at timestamptz,
  verified_by text,
  primary_to_verify boolean not null default false
);

create table settings (
  name text primary key,
  value jsonb not null
);

-- Nobody gives somebody else a password: whoever is invited sets their own.
alter table people alter column password_hash drop not null;

-- One open invitation for each person; a newer one makes the older worthless.
create table invitations (
  person uuid primary key references people (id),
  token_hash text not null unique,
  made_by text not null,
  expires_at timestamptz not null
);

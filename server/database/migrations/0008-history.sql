-- The journal of a case is a chain: each write carries the hash of itself and of everything before it. What belongs to
-- a person goes into the hash as a salted digest, so that it can be forgotten without breaking the chain.

-- Empty for what was written before there was a chain.
alter table cases add column head text not null default '';
alter table journal add column hash text not null default '';
alter table journal add column salt text;
alter table journal add column personal_digest text not null default '';

-- For the anchor of a day; events are added in the order of time.
create index journal_at on journal using brin (at);

-- What each day came to, one chained to the other; the same is put into files beside the database.
create table anchors (
  day date primary key,
  content jsonb not null,
  hash text not null
);

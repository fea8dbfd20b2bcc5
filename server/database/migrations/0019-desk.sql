-- What somebody has at hand where they act: when they were last here, how far they have read what their organisation is
-- told, and what they have put aside. One row for each seat that is used, whatever the number of notices.
create table desk_marks (
  person text not null,
  organisation text not null references organisations (id),
  seen_at timestamptz not null,
  -- The last sign of life before the present stay.
  left_at timestamptz,
  -- Ids of notices come in the order in which they are written, also where a clock rings late.
  read_to uuid not null,
  steps_dismissed_at timestamptz,
  primary key (person, organisation)
);
alter table desk_marks enable row level security;
alter table desk_marks force row level security;
create policy desk_marks_own on desk_marks using (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true));

-- Notices after the mark that were read one by one; gone as soon as the mark has passed them.
create table read_notices (
  person text not null,
  organisation text not null references organisations (id),
  notice uuid not null,
  primary key (person, organisation, notice)
);
alter table read_notices enable row level security;
alter table read_notices force row level security;
create policy read_notices_own on read_notices using (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true));

-- Cases that somebody keeps an eye on without having them. What is new is found from the case itself: nothing is
-- written for a watcher when the case moves.
create table watches (
  person text not null,
  organisation text not null references organisations (id),
  number text not null,
  case_shard int not null,
  seen_version int not null,
  since timestamptz not null,
  primary key (person, organisation, number)
);
alter table watches enable row level security;
alter table watches force row level security;
create policy watches_own on watches using (
  person = current_setting('beichen.person', true) and organisation = current_setting('beichen.acting', true));

-- What somebody wants to be told of, and how; the same wherever they act.
create table notice_wishes (
  person text primary key,
  content jsonb not null,
  changed_at timestamptz not null
);
alter table notice_wishes enable row level security;
alter table notice_wishes force row level security;
create policy notice_wishes_own on notice_wishes using (person = current_setting('beichen.person', true));

-- What somebody has done for the first time, as it happened.
create table first_steps (
  person text not null,
  what text not null,
  at timestamptz not null,
  primary key (person, what)
);
alter table first_steps enable row level security;
alter table first_steps force row level security;
create policy first_steps_own on first_steps using (person = current_setting('beichen.person', true));

-- What was written after a mark. That nothing is read by all was never written: the condition said nothing.
create index outbox_written on outbox (organisation, id);
drop index outbox_unread;
create index outbox_at on outbox (organisation, at desc, id desc);

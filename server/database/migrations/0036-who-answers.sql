-- What a row of the contact directory says besides the people: a table of its own, because the digests of the rows that
-- are there stay as they are. An organisation without a row here has said nothing of it.
create table contact_terms (
  organisation text primary key references contact_directory (organisation),
  -- When the first contact is there, by the kinds of days of the calendar.
  on_duty jsonb,
  -- The first and the last day on which the row holds.
  valid_from date,
  valid_to date,
  -- The unit of the operator that has to do with an SP.
  holder text references organisations (id),
  -- What is known of an SP as a firm, and how its customers reach it.
  firm jsonb not null,
  check (valid_from <= valid_to)
);

-- Who was reminded of which row, once for each time that it was verified.
create table contact_reminders (
  organisation text not null references organisations (id),
  about text not null references contact_directory (organisation),
  what text not null check (what in ('contactsDueSoon', 'contactsStale')),
  -- When the row was verified last; the beginning of time where it never was.
  since timestamptz not null,
  id uuid not null,
  at timestamptz not null,
  primary key (organisation, about, what, since)
);
create index contact_reminders_written on contact_reminders (organisation, id);
create index contact_reminders_at on contact_reminders (organisation, at desc, id desc);

-- Forms that were filled in on paper while there was no line, typed into a table and taken over together: a pile. Who
-- leads above the window reads it, too. What the file is called is sealed: it may name somebody.
create table piles (
  id uuid primary key,
  organisation text not null references organisations (id),
  read_by text[] not null,
  person text not null,
  name text not null,
  forms int not null check (forms between 1 and 5000),
  -- SHA-256 of the rows as they came in.
  sheet text,
  staged_at timestamptz not null,
  judged_at timestamptz,
  finished_at timestamptz
);
create index piles_of on piles (organisation, staged_at desc);
create index piles_read on piles using gin (read_by);
alter table piles enable row level security;
alter table piles force row level security;
create policy piles_own on piles using (
  organisation = current_setting('beichen.acting', true) or current_setting('beichen.person', true) = 'system');
create policy piles_read on piles for select using (
  read_by @> array[current_setting('beichen.acting', true)]);

-- One row for each form: what was typed in, sealed, until it has become a case.
create table pile_forms (
  pile uuid not null references piles (id) on delete cascade,
  line int not null check (line > 0),
  organisation text not null references organisations (id),
  content text,
  -- By what the form is known again, and whose request it is when it is registered.
  token text not null,
  request uuid not null,
  verdict text not null check (verdict in ('ready', 'faulty', 'probable', 'known')),
  faults jsonb not null default '[]',
  rival_number text,
  rival_line int,
  choice text check (choice in ('own', 'remind', 'leaveOut')),
  standing text not null check (
    standing in ('waiting', 'taking', 'imported', 'reminded', 'leftOut', 'faulty', 'undecided', 'known')),
  number text,
  primary key (pile, line),
  check (standing not in ('imported', 'reminded') or (number is not null and content is null))
);
-- The same form of the same window becomes something once, in whatever pile it comes.
create unique index pile_forms_once on pile_forms (organisation, token)
  where standing in ('taking', 'imported', 'reminded');
create index pile_forms_standing on pile_forms (pile, standing, line);
alter table pile_forms enable row level security;
alter table pile_forms force row level security;
create policy pile_forms_own on pile_forms using (
  organisation = current_setting('beichen.acting', true) or current_setting('beichen.person', true) = 'system');
create policy pile_forms_read on pile_forms for select using (exists (
  select from piles p where p.id = pile_forms.pile and p.read_by @> array[current_setting('beichen.acting', true)]));

-- What a pile came to, signed. It holds nothing of customers.
create table pile_receipts (
  pile uuid primary key references piles (id),
  organisation text not null references organisations (id),
  content jsonb not null,
  signature text not null
);
alter table pile_receipts enable row level security;
alter table pile_receipts force row level security;
create policy pile_receipts_own on pile_receipts using (
  organisation = current_setting('beichen.acting', true) or current_setting('beichen.person', true) = 'system');
create policy pile_receipts_read on pile_receipts for select using (exists (
  select from piles p where p.id = pile_receipts.pile and p.read_by @> array[current_setting('beichen.acting', true)]));
